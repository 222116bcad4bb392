import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// As it comes, but for the sidebar: with all pages in it, every page would carry a list of all others.
export default defineConfig({
  site: 'https://rival.example',
  integrations: [starlight({ title: 'Rival', sidebar: [{ label: 'Home', link: '/' }] })],
});
