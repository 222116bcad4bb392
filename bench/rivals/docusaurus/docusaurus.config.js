module.exports = {
  title: 'Rival',
  url: 'https://rival.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: { v4: true, faster: true },
  markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: 'ignore' } },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: undefined }, blog: false, theme: {} }]],
  themes: [['@easyops-cn/docusaurus-search-local', { indexBlog: false, docsRouteBasePath: '/' }]],
};
