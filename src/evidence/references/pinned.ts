/** Documentation inside a distribution, and where the same pages stand on the web. */
export interface Documentation {
  /** Folder of the Sphinx configuration below the distribution's root. */
  readonly folder: string;
  /** The builder of the official site: it decides what the addresses look like. */
  readonly builder: 'html' | 'dirhtml';
  /** What all addresses begin with. */
  readonly address: string;
  /** Settings of the configuration to override, as `name=value`. */
  readonly overrides?: readonly string[];
}

/** A distribution on PyPI whose files are witnesses. */
export interface PinnedDistribution {
  /** The name that references give as `source.package`. */
  readonly package: string;
  readonly version: string;
  /** The file on PyPI: a source distribution, or a wheel where only its metadata are cited. */
  readonly file: string;
  readonly sha256: string;
  readonly documentation?: Documentation;
}

/** The name of a distribution in the record of proofs: `Django 6.1.3`. */
export const nameOf = (pinned: Pick<PinnedDistribution, 'package' | 'version'>): string =>
  `${pinned.package} ${pinned.version}`;

const readTheDocs = (project: string, builder: 'html' | 'dirhtml', folder = 'docs'): Documentation => ({
  folder,
  builder,
  address: `https://${project}.readthedocs.io/en/stable/`,
});

const pallets = (project: string): Documentation => ({
  folder: 'docs',
  builder: 'dirhtml',
  address: `https://${project}.palletsprojects.com/en/stable/`,
});

/**
 * The distributions that references may rest on. A new version goes here, with the hash that PyPI shows for its file;
 * what builds the documentation is pinned in requirements.txt beside this file.
 */
export const pinnedDistributions: readonly PinnedDistribution[] = [
  {
    package: 'alembic',
    version: '1.20.1',
    file: 'alembic-1.20.1.tar.gz',
    sha256: '83490def1f723413db5096591f7609ac52544805be93849170088ed04f5a2e0b',
    documentation: {
      folder: 'docs/build',
      builder: 'html',
      address: 'https://alembic.sqlalchemy.org/en/latest/',
    },
  },
  {
    package: 'APIFlask',
    version: '3.1.2',
    file: 'apiflask-3.1.2-py3-none-any.whl',
    sha256: 'cab72013153602f475236c0dfbe13815fc94ee5fcd78c8b8d5ecdfddba17df4c',
  },
  {
    package: 'baseplate',
    version: '2.7.1',
    file: 'baseplate-2.7.1.tar.gz',
    sha256: '97356d73b684759c887a69302acbca93953a6be564585ee48927a59440673a1e',
  },
  {
    package: 'celery',
    version: '5.7.0',
    file: 'celery-5.7.0.tar.gz',
    sha256: '6a5dfcf6662287204f009a02002b9e66c83d4105e47ebabdc7079108772fc6f0',
    documentation: { folder: 'docs', builder: 'html', address: 'https://docs.celeryq.dev/en/stable/' },
  },
  {
    package: 'ckan',
    version: '2.12.0',
    file: 'ckan-2.12.0-py3-none-any.whl',
    sha256: '3b41cb4860286813fbcd18c57341e96edba266e2e492aeea92c4e03ce9e2934e',
  },
  {
    package: 'confidant',
    version: '7.0.0',
    file: 'confidant-7.0.0.tar.gz',
    sha256: '95a277de8022c798681da5b85ca322c9ae6b9bd55003508ca5a223d44b3036a5',
  },
  {
    package: 'Django',
    version: '6.1.3',
    file: 'django-6.1.3.tar.gz',
    sha256: 'b5d2d9e35295065d13b1927b3f19a59bd119f737aa6299def14ccca1ae3c8c0d',
    documentation: { folder: 'docs', builder: 'dirhtml', address: 'https://docs.djangoproject.com/en/6.1/' },
  },
  {
    package: 'Django',
    version: '5.2.19',
    file: 'django-5.2.19.tar.gz',
    sha256: 'ad03d8abc51dbff95ebf34b27123cf0c26a3b62db7ba0cd520783686362533d1',
    documentation: { folder: 'docs', builder: 'dirhtml', address: 'https://docs.djangoproject.com/en/5.2/' },
  },
  {
    package: 'django-ninja',
    version: '1.7.1',
    file: 'django_ninja-1.7.1.tar.gz',
    sha256: '2183ee5426a8c95bfabae1b7f60c471a56c48022296eaaf1cc54b00010b07ee6',
  },
  {
    package: 'djangorestframework',
    version: '3.18.3',
    file: 'djangorestframework-3.18.3.tar.gz',
    sha256: '446a9b352e7eff630421ab3f2328bd2401b109a9470afa4a31189994911ed030',
  },
  {
    package: 'fastapi',
    version: '0.165.0',
    file: 'fastapi-0.165.0.tar.gz',
    sha256: 'dd94d4128319c1e1d50535ab023ab698f850a4d2822f0e181747b46f4ff3c0ab',
  },
  {
    package: 'Flask',
    version: '1.1.4',
    file: 'Flask-1.1.4.tar.gz',
    sha256: '0fbeb6180d383a9186d0d6ed954e0042ad9f18e0e8de088b2b419d526927d196',
    documentation: {
      folder: 'docs',
      builder: 'dirhtml',
      address: 'https://flask.palletsprojects.com/en/1.1.x/',
    },
  },
  {
    package: 'Flask',
    version: '3.1.3',
    file: 'flask-3.1.3.tar.gz',
    sha256: '0ef0e52b8a9cd932855379197dd8f94047b359ca0a78695144304cb45f87c9eb',
    documentation: pallets('flask'),
  },
  {
    package: 'Flask-Admin',
    version: '2.2.1',
    file: 'flask_admin-2.2.1.tar.gz',
    sha256: '08b4b6b63d2100598add70c1dc9a695f484e3c16c894c09ac70af26acb26a87d',
  },
  {
    package: 'Flask-Alembic',
    version: '3.3.0',
    file: 'flask_alembic-3.3.0.tar.gz',
    sha256: '647cefec437657728af23c232c8f0ab5c0a102b5021a1cc5688963ca55d262c0',
  },
  {
    package: 'Flask-Babel',
    version: '4.0.0',
    file: 'flask_babel-4.0.0.tar.gz',
    sha256: 'dbeab4027a3f4a87678a11686496e98e1492eb793cbdd77ab50f4e9a2602a593',
  },
  {
    package: 'Flask-Caching',
    version: '2.5.1',
    file: 'flask_caching-2.5.1.tar.gz',
    sha256: 'f75b451fde3faac0e278da72263818134deca8c4ba6bb07b9b3b238991368dae',
    documentation: readTheDocs('flask-caching', 'html'),
  },
  {
    package: 'Flask-Limiter',
    version: '4.1.1',
    file: 'flask_limiter-4.1.1.tar.gz',
    sha256: 'ca11608fc7eec43dcea606964ca07c3bd4ec1ae89043a0f67f717899a4f48106',
    documentation: readTheDocs('flask-limiter', 'html', 'doc/source'),
  },
  {
    package: 'Flask-Login',
    version: '0.6.3',
    file: 'Flask-Login-0.6.3.tar.gz',
    sha256: '5e23d14a607ef12806c699590b89d0f0e0d67baeec599d75947bf9c147330333',
    documentation: readTheDocs('flask-login', 'dirhtml'),
  },
  {
    package: 'Flask-Migrate',
    version: '4.1.0',
    file: 'flask_migrate-4.1.0.tar.gz',
    sha256: '1a336b06eb2c3ace005f5f2ded8641d534c18798d64061f6ff11f79e1434126d',
    documentation: readTheDocs('flask-migrate', 'dirhtml'),
  },
  {
    package: 'flask-peewee',
    version: '4.0.1',
    file: 'flask_peewee-4.0.1.tar.gz',
    sha256: '59bd6983153e53b28dfb776e5a5c63b401c422f854bfcede186df25020feaa9d',
  },
  {
    package: 'flask-restx',
    version: '1.3.2',
    file: 'flask_restx-1.3.2-py2.py3-none-any.whl',
    sha256: '6e035496e8223668044fc45bf769e526352fd648d9e159bd631d94fd645a687b',
  },
  {
    package: 'flask-smorest',
    version: '0.47.0',
    file: 'flask_smorest-0.47.0.tar.gz',
    sha256: 'a415ce7db3d7e63dd854eb16d59047686dbf5d31c4913e245fa5657f88e7788d',
    documentation: readTheDocs('flask-smorest', 'html'),
  },
  {
    package: 'Flask-SocketIO',
    version: '5.7.0',
    file: 'flask_socketio-5.7.0.tar.gz',
    sha256: 'aa01e50106962808dadc245407c3b6354295b1526e888bd154dc7ff4801a7c88',
    documentation: readTheDocs('flask-socketio', 'html'),
  },
  {
    package: 'Flask-SQLAlchemy',
    version: '3.1.1',
    file: 'flask_sqlalchemy-3.1.1.tar.gz',
    sha256: 'e4b68bb881802dda1a7d878b2fc84c06d1ee57fb40b874d3dc97dabfa36b8312',
    documentation: pallets('flask-sqlalchemy'),
  },
  {
    package: 'flask-talisman',
    version: '1.1.0',
    file: 'flask-talisman-1.1.0.tar.gz',
    sha256: 'c5f486f5f54420729f84b3c3850cd63f96e8b033a9629bee66c524ea363797ff',
  },
  {
    package: 'Flask-WTF',
    version: '1.3.0',
    file: 'flask_wtf-1.3.0.tar.gz',
    sha256: '61d5dabc50c3df885c297dcbd80810443a5d632106c8a69cab8ce740f0cdd7cc',
    documentation: readTheDocs('flask-wtf', 'dirhtml'),
  },
  {
    package: 'gunicorn',
    version: '27.0.1',
    file: 'gunicorn-27.0.1.tar.gz',
    sha256: 'b1514965361c8b7e8107a80aa2a92636878df1ccfac6dd204a676426e04d9e3e',
  },
  {
    package: 'itsdangerous',
    version: '2.2.0',
    file: 'itsdangerous-2.2.0.tar.gz',
    sha256: 'e0050c0b7da1eea53ffaf149c0cfbb5c6e2e2b69c4bef22c81fa6eb73e5f6173',
    documentation: pallets('itsdangerous'),
  },
  {
    package: 'Jinja2',
    version: '3.1.6',
    file: 'jinja2-3.1.6.tar.gz',
    sha256: '0137fb05990d35f1275a587e9aee6d56da821fc83491a0fb838183be43f66d6d',
    documentation: pallets('jinja'),
  },
  {
    package: 'lemur',
    version: '1.9.3',
    file: 'lemur-1.9.3.tar.gz',
    sha256: 'a02df46a166338a0b5b00a8ce01fd9078b03f37cfc26523cec6d0c0d216d6183',
  },
  {
    package: 'SQLAlchemy',
    version: '2.1.9',
    file: 'sqlalchemy-2.1.9.tar.gz',
    sha256: 'd700a8b2edfb26282a470333d6bc4a454c4acda4d201a3bea7b72fa76c217d28',
    documentation: {
      folder: 'doc/build',
      builder: 'html',
      address: 'https://docs.sqlalchemy.org/en/21/',
      // It asks for 1.6.4, which is not on PyPI.
      overrides: ['needs_extensions.zzzeeksphinx=1.6.2'],
    },
  },
  {
    package: 'uWSGI',
    version: '2.0.31',
    file: 'uwsgi-2.0.31.tar.gz',
    sha256: 'e8f8b350ccc106ff93a65247b9136f529c14bf96b936ac5b264c6ff9d0c76257',
  },
  {
    package: 'weblate',
    version: '2026.10.1',
    file: 'weblate-2026.10.1-py3-none-any.whl',
    sha256: '27a779ceb05fec3665081df0d3f46f4b6ac0e3f499160a1c3cb145e8e35853d2',
  },
  {
    package: 'whitenoise',
    version: '6.12.0',
    file: 'whitenoise-6.12.0-py3-none-any.whl',
    sha256: 'fc5e8c572e33ebf24795b47b6a7da8da3c00cff2349f5b04c02f28d0cc5a3cc2',
  },
  {
    package: 'Werkzeug',
    version: '3.1.9',
    file: 'werkzeug-3.1.9.tar.gz',
    sha256: '55ca7c70a75689be937aa27f8ff4b018f06ff4838fc73045560bf0f5a1291060',
    documentation: pallets('werkzeug'),
  },
  {
    package: 'WTForms',
    version: '3.3.2',
    file: 'wtforms-3.3.2.tar.gz',
    sha256: '49bb51d10b7832d497e758736da4d56f7d129a015db24756f36f28992f175404',
    documentation: readTheDocs('wtforms', 'dirhtml'),
  },
];
