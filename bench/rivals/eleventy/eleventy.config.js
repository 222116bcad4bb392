export default function (eleventy) {
  eleventy.setQuietMode(true);
  return { dir: { input: 'docs', includes: '../includes' }, markdownTemplateEngine: false };
}
