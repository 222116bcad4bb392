export default {
  title: 'Rival',
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
};
