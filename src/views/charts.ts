import type { CountedTopic } from '../components/charts/verdict-charts.ts';
import type { Timeline } from '../components/charts/timeline.ts';
import { lastDayOf } from '../corpus/dates.ts';
import type { ArticleEntry, Corpus, FrameworkEntry } from '../corpus/entries.ts';
import { mostCompared } from '../schemas/limits.ts';

/** The claims of each article, by verdict; none where there are too many articles for a picture. */
export function articleCounts(corpus: Corpus): CountedTopic[] {
  if (corpus.articles.length > mostCompared) return [];
  return corpus.articles.map(({ short, tally }) => ({ article: short, topic: '', counts: tally }));
}

/**
 * The claims of each article on each topic, by verdict; topics on which nobody says anything are left out. None where there
 * are too many articles for a picture.
 */
export function topicCounts(corpus: Corpus): CountedTopic[] {
  if (corpus.articles.length > mostCompared) return [];
  const said = new Map(corpus.speaking.map(({ article, topic, tally }) => [`${topic} ${article}`, tally]));
  return corpus.topics
    .filter(({ claims }) => claims.length > 0)
    .flatMap(({ id, name }) =>
      corpus.articles.map((article) => ({
        article: article.short,
        topic: name,
        counts: said.get(`${id} ${article.id}`) ?? {},
      })),
    );
}

/** How far back the pictures of releases reach before the oldest article, in years. */
const yearsBefore = 1;

/** When an article can have appeared, as far as its date is known. */
function daysOf({ published }: ArticleEntry): { readonly from: string; readonly to: string } | undefined {
  if (published === undefined) return undefined;
  const [year = '', month = '01', day = '01'] = published.value.split('-');
  return { from: `${year}-${month}-${day}`, to: lastDayOf(published.value) };
}

/** The releases of a framework against the articles. */
function timelineOf(corpus: Corpus, framework: FrameworkEntry): Timeline {
  const compared = corpus.articles.length > mostCompared ? [] : corpus.articles;
  const articles = compared.flatMap((article) => {
    const days = daysOf(article);
    return days === undefined ? [] : [{ name: article.short, ...days }];
  });
  const oldest = articles.reduce((first, { from }) => (from < first ? from : first), corpus.today);
  const from = `${Number(oldest.slice(0, 4)) - yearsBefore}-01-01`;
  const oldestFirst = framework.releases.toReversed();
  const releases = oldestFirst
    .map(({ version, released, lts, mainstreamUntil, securityUntil }, index) => ({
      name: `${framework.name} ${version}${lts === true ? ' LTS' : ''}`,
      released,
      mainstreamUntil: mainstreamUntil === undefined ? undefined : lastDayOf(mainstreamUntil),
      securityUntil: securityUntil === undefined ? undefined : lastDayOf(securityUntil),
      followed: oldestFirst[index + 1]?.released,
    }))
    .filter(({ securityUntil, followed }) => (securityUntil ?? followed ?? corpus.today) > from);
  return { framework: framework.id, from, today: corpus.today, releases, articles };
}

/** Both timelines, Django first. */
export function timelines(corpus: Corpus): Timeline[] {
  return corpus.frameworks.map((framework) => timelineOf(corpus, framework));
}

/** The articles whose date is not known: no picture of time can hold them. */
export function undatedArticles(corpus: Corpus): string[] {
  return corpus.articles.filter(({ published }) => published === undefined).map(({ short }) => short);
}
