/* The program of the pages in installed.test.ts: what every page of the site does about its installation. */
import { keepInstalled } from '../../src/offline/reader/install.ts';

keepInstalled(document, document.documentElement.dataset['base'] ?? '/');
