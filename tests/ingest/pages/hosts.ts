import { author, pieces, published, title, type Piece } from './article.ts';

/*
 * Saved pages as the hosts of articles make them: their elements, class names and furniture, written by us after looking
 * at such pages. The words of the furniture are ours, and `furniture` lists those that must not reach an article.
 */

export interface HostPage {
  readonly html: string;
  /** Words that only the furniture has. */
  readonly furniture: readonly string[];
  /** What the host really shows; most show a title, an author and a day. */
  /** Passages that the host's own boxes rightly add. */
  readonly adds?: readonly string[];
  readonly shows: { readonly author: boolean; readonly published: boolean };
}

interface Manner {
  readonly paragraph?: (text: string) => string;
  readonly heading?: (level: number, text: string, id: string) => string;
  readonly code?: (text: string, language: string) => string;
  readonly list?: (tag: string, items: readonly string[]) => string;
  readonly table?: (rows: readonly (readonly string[])[]) => string;
  readonly quote?: (text: string) => string;
  /** Something of the host's own between two blocks, by their number. */
  readonly between?: Readonly<Record<number, string>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const inline = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '-');

function body(manner: Manner = {}): string {
  return pieces.map((piece, index) => `${print(piece, manner)}${manner.between?.[index] ?? ''}`).join('\n');
}

function print(piece: Piece, manner: Manner): string {
  switch (piece.type) {
    case 'p':
      return manner.paragraph?.(inline(piece.text)) ?? `<p>${inline(piece.text)}</p>`;
    case 'quote':
      return manner.quote?.(inline(piece.text)) ?? `<blockquote><p>${inline(piece.text)}</p></blockquote>`;
    case 'h2':
    case 'h3': {
      const level = Number(piece.type[1]);
      return (
        manner.heading?.(level, piece.text, slug(piece.text)) ??
        `<h${level} id="${slug(piece.text)}">${piece.text}</h${level}>`
      );
    }
    case 'ul':
    case 'ol': {
      const items = piece.items.map(inline);
      return (
        manner.list?.(piece.type, items) ??
        `<${piece.type}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${piece.type}>`
      );
    }
    case 'code':
      return (
        manner.code?.(escaped(piece.text), piece.language) ??
        `<pre><code class="language-${piece.language}">${escaped(piece.text)}</code></pre>`
      );
    case 'table': {
      const [head = [], ...rows] = piece.rows;
      return (
        manner.table?.(piece.rows) ??
        `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`
      );
    }
  }
}

const page = (head: string, inner: string, attributes = ''): string =>
  `<!DOCTYPE html>\n<html lang="en"${attributes}>\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n${inner}\n</html>\n`;
const jsonLd = (type: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': type, headline: title, datePublished: `${published}T09:30:00.000Z`, author: { '@type': 'Person', name: author } })}</script>`;

/** Numbered lines and a copy button, as highlighters make them. */
const rouge = (text: string): string =>
  `<div class="highlight js-code-highlight"><pre class="highlight python"><code>${text
    .split('\n')
    .map((line) => `<span class="n">${line}</span>`)
    .join(
      '\n',
    )}</code></pre><div class="highlight__panel js-actions-panel"><div class="highlight__panel-action"><svg><title>Enter fullscreen mode</title></svg><svg><title>Exit fullscreen mode</title></svg></div></div></div>`;

export const hosts: Readonly<Record<string, () => HostPage>> = {
  medium: () => ({
    html: page(
      `<title>${title} | by ${author} | Apr, 2025 | Deskwork</title><meta property="og:site_name" content="Medium"><meta property="article:published_time" content="${published}T09:30:00.000Z"><meta name="author" content="${author}">${jsonLd('NewsArticle')}`,
      `<body><div id="root"><div class="a b c"><div class="d e f"><a href="/m/signin">Open in app</a><button>Sign up</button><a href="/m/signin">Sign in</a></div>
<article class="meteredContent"><div class="l"><section><div><div class="gn go gp"><div class="ab ca"><div class="ch bg">
<h1 class="pw-post-title" data-testid="storyTitle">${title}</h1>
<div class="gq gr"><div class="speechify-ignore ab co"><a href="/@tamsin"><img alt="${author}" src="https://example.org/a.png" width="44"></a><a href="/@tamsin">${author}</a><span>·</span><button>Follow</button><div><span>7 min read</span><span>·</span><span>Apr 17, 2025</span></div></div>
<div class="bar"><div><button aria-label="clap">184</button></div><button aria-label="responses">6</button><button>Listen</button><button>Share</button></div></div>
${body({
  paragraph: (text) => `<p class="pw-post-body-paragraph nb nc" id="x1">${text}</p>`,
  heading: (level, text) => `<h${level === 2 ? 1 : 2} class="nv nw">${text}</h${level === 2 ? 1 : 2}>`,
  code: (text) => `<pre class="mr ms"><span class="ox">${text.replaceAll('\n', '<br>')}</span></pre>`,
  quote: (text) => `<blockquote class="pn"><p class="nb">${text}</p></blockquote>`,
  between: {
    4: '<figure class="me"><div role="button"><picture><source srcset="https://example.org/b.webp"><img alt="" src="https://example.org/b.png" loading="eager"></picture></div><figcaption class="mn">The desk as it was</figcaption></figure>',
  },
})}
</div></div></div></div></section></div></article>
<div class="tags"><a href="/tag/django">Django</a><a href="/tag/flask">Flask</a></div>
<div class="author"><h2>Written by ${author}</h2><p>312 Followers</p><p>Builds dull systems on purpose in a harbour town.</p><button>Follow</button></div>
<div class="more"><h2>More from ${author} and Deskwork</h2><div><h2>Seven kettles I have known</h2><p>A ranking that nobody asked for.</p></div></div>
<div class="rec"><h2>Recommended from Medium</h2><div><h2>Quit your framework in a weekend</h2><p>It is easier than you think.</p></div></div>
<footer><a href="/about">About</a><a href="/help">Help</a><a href="/status">Status</a><a href="/careers">Careers</a></footer></div></div></body>`,
    ),
    furniture: [
      'Open in app',
      '7 min read',
      'Seven kettles',
      'Quit your framework',
      'Careers',
      '312 Followers',
    ],
    shows: { author: true, published: true },
  }),
  wordpress: () => ({
    html: page(
      `<title>${title} &#8211; Harbour Notes</title><meta property="og:site_name" content="Harbour Notes"><link rel="canonical" href="https://harbour.example/moving/">${jsonLd('BlogPosting')}`,
      `<body class="post-template-default single single-post"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Harbour Notes</a></p><nav class="main-navigation"><ul id="primary-menu"><li class="menu-item"><a href="/">Home</a></li><li class="menu-item"><a href="/services">Our services</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-4711" class="post type-post hentry category-python">
<header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/moving"><time class="entry-date published" datetime="${published}T09:30:00+00:00">April 17, 2025</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/tamsin">${author}</a></span></span></div></header>
<div class="entry-content"><div id="ez-toc-container" class="ez-toc-v2_0 counter-hierarchy"><p class="ez-toc-title">Table of Contents</p><nav><ul class="ez-toc-list"><li><a href="#what-we-had">What we had</a></li><li><a href="#what-we-moved">What we moved</a></li><li><a href="#what-we-left-alone">What we left alone</a></li></ul></nav></div>
${body({
  paragraph: (text) => `<p class="wp-block-paragraph">${text}</p>`,
  heading: (level, text, id) =>
    `<h${level} class="wp-block-heading"><span class="ez-toc-section" id="${id}"></span>${text}<span class="ez-toc-section-end"></span></h${level}>`,
  code: (text) =>
    `<pre class="wp-block-code"><code lang="python" class="language-python">${text}</code></pre>`,
  table: (rows) =>
    `<figure class="wp-block-table"><table class="has-fixed-layout"><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></figure>`,
  between: {
    3: '<div class="code-block code-block-1" style="margin: 8px auto;"><ins class="adsbygoogle" data-ad-client="ca-pub-1">Advertisement: kettles at half price</ins></div>',
    9: '<p class="has-text-align-center"><strong>Also read: <a href="/kettles">Seven kettles I have known</a></strong></p>',
  },
})}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on Facebook (Opens in new window)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><p>Quit your framework in a weekend</p></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Python</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-previous"><a href="/p">Previous: On harbours</a></div></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on this</h2><ol class="comment-list"><li class="comment"><div class="comment-content"><p>Great post, we did the same with our ferry timetable and never looked back, thanks for sharing all of these numbers.</p></div></li></ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul><li>On harbours</li></ul></section></aside></div><footer class="site-footer">Proudly powered by WordPress</footer></body>`,
    ),
    furniture: [
      'Our services',
      'kettles',
      'Quit your framework',
      'ferry timetable',
      'Proudly powered',
      'Click to share',
      'On harbours',
    ],
    shows: { author: true, published: true },
  }),
  devto: () => ({
    html: page(
      `<title>${title} - DEV Community</title><meta property="og:site_name" content="DEV Community"><meta name="author" content="${author}">`,
      `<body class="sans-serif-article-body"><header id="topbar" class="crayons-header"><a href="/">DEV Community</a><a href="/enter">Log in</a><a href="/enter?state=new-user">Create account</a></header>
<main id="main-content"><div class="article-wrapper"><article class="crayons-article" id="article-show-container"><header class="crayons-article__header"><div class="crayons-article__header__meta"><div class="flex"><a href="/tamsin" class="crayons-link fw-bold">${author}</a><p class="fs-xs">Posted on <time datetime="${published}T09:30:00Z">Apr 17, 2025</time></p></div><div class="reactions"><span>❤️</span><span>14</span></div><h1 class="fs-3xl">${title}</h1><div class="spec__tags"><a class="crayons-tag" href="/t/django"><span class="crayons-tag__prefix">#</span>django</a><a class="crayons-tag" href="/t/flask"><span class="crayons-tag__prefix">#</span>flask</a></div></div></header>
<div class="crayons-article__main"><div class="crayons-article__body text-styles spec__body" id="article-body">
${body({
  heading: (level, text, id) =>
    `<h${level}>\n  <a name="${id}" href="#${id}" class="anchor"></a>\n  ${text}\n</h${level}>`,
  code: rouge,
  table: (rows) =>
    `<div class="table-wrapper-paragraph"><table><thead><tr>${(rows[0] ?? []).map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
      .slice(1)
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></div>`,
})}
</div></div></article><section id="comments" class="text-padding"><h2>Top comments (3)</h2><div class="comment"><div class="comment__body"><p>Great post, we did the same with our ferry timetable and never looked back.</p></div></div></section></div>
<aside class="crayons-layout__sidebar-right"><div class="crayons-card"><p>Builds dull systems on purpose.</p><h3>More from ${author}</h3><a href="/k">Seven kettles I have known</a></div></aside></main><footer>DEV Community — a constructive and inclusive network</footer></body>`,
    ),
    furniture: [
      'Create account',
      'ferry timetable',
      'Seven kettles',
      'constructive and inclusive',
      'fullscreen',
      'Top comments',
    ],
    shows: { author: true, published: true },
  }),
  substack: () => ({
    html: page(
      `<title>${title} - by ${author}</title><meta property="og:site_name" content="Harbour Letters"><meta name="author" content="${author}">${jsonLd('NewsArticle')}`,
      `<body class=""><div id="entry"><div class="main-menu"><a href="/">Harbour Letters</a><button>Subscribe</button><button>Sign in</button></div>
<div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${title}</h1><h3 class="subtitle">Notes from a small team</h3><div class="byline-wrapper"><a href="/@t">${author}</a><div>Apr 17, 2025</div></div><div class="post-ufi"><a class="like-button-container">23</a><a class="post-ufi-comment-button">4</a><a>Share</a></div></div>
<div class="available-content"><div dir="auto" class="body markup">
${body({
  heading: (level, text, id) =>
    `<h${level} class="header-anchor-post">${text}<div class="pencraft header-anchor-parent" id="§${id}"><button aria-label="Link" class="header-anchor">Copy link</button></div></h${level}>`,
  code: (text) =>
    `<div class="highlighted_code_block" data-attrs="{}"><pre class="shiki"><code class="language-python">${text}</code></pre></div>`,
  between: {
    6: '<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Harbour Letters is a reader-supported siteUrl. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form><button>Subscribe</button></form></div></div>',
    13: '<p class="button-wrapper"><a class="button primary" href="#"><span>Share this letter with a friend</span></a></p>',
  },
})}
</div></div></article></div><div class="comments-page"><h4>Discussion about this post</h4><div class="comment"><p>Great post, we did the same with our ferry timetable and never looked back.</p></div></div>
<div class="portable-archive"><h4>Top posts</h4><div>Seven kettles I have known</div></div><div class="subscribe-footer"><p>Ready for more?</p><form><button>Subscribe</button></form></div><div class="footer">© 2025 ${author} · Privacy ∙ Terms ∙ Collection notice</div></div></div></body>`,
    ),
    furniture: [
      'reader-supported',
      'ferry timetable',
      'Seven kettles',
      'Ready for more',
      'Collection notice',
      'Copy link',
      'with a friend',
    ],
    shows: { author: true, published: true },
  }),
  ghost: () => ({
    html: page(
      `<title>${title}</title><meta property="og:site_name" content="Harbour Log"><meta property="article:published_time" content="${published}T09:30:00.000Z"><meta name="generator" content="Ghost 5.82">${jsonLd('Article')}`,
      `<body class="post-template"><div class="gh-viewport"><header id="gh-head" class="gh-head outer"><nav class="gh-head-menu"><ul class="nav"><li><a href="/">Home</a></li><li><a href="/about">About the harbour</a></li></ul></nav><a class="gh-head-button" href="#/portal/signup">Subscribe</a></header>
<main id="site-main" class="site-main"><article class="article post"><header class="article-header gh-canvas"><div class="article-tag post-card-tags"><a href="/tag">Python</a></div><h1 class="article-title">${title}</h1><div class="article-byline"><h4 class="author-name"><a href="/author">${author}</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="${published}">17 Apr 2025</time><span class="byline-reading-time">5 min read</span></div></div></header>
<section class="gh-content gh-canvas">
${body({
  code: (text) =>
    `<figure class="kg-card kg-code-card kg-card-hascaption"><pre><code class="language-python">${text}</code></pre><figcaption><p><span style="white-space: pre-wrap;">The old view</span></p></figcaption></figure>`,
  between: {
    5: '<div class="kg-card kg-signup-card kg-width-wide" data-lexical-signup-form=""><h2 class="kg-signup-card-heading">Sign up for Harbour Log</h2><p class="kg-signup-card-subheading">Thoughts on harbours, in your inbox.</p><form class="kg-signup-card-form"><button type="submit">Subscribe</button></form><p class="kg-signup-card-disclaimer">No spam. Unsubscribe anytime.</p></div>',
    12: '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Keep the old file for a month; somebody will ask for it.</div></div>',
    14: '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://example.org/k"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Seven kettles I have known</div><div class="kg-bookmark-description">A ranking.</div></div></a></figure>',
  },
})}
</section></article><section class="footer-cta outer"><h2>Sign up for more like this.</h2><a class="footer-cta-button" href="#">Enter your email</a></section>
<aside class="read-more-wrap outer"><div class="read-more inner"><article class="post-card"><h2>Quit your framework in a weekend</h2><div class="post-card-excerpt">It is easier than you think.</div></article></div></aside></main><footer class="site-footer outer">Harbour Log © 2025 Powered by Ghost</footer></div></body>`,
    ),
    furniture: [
      'About the harbour',
      'Unsubscribe',
      'Quit your framework',
      'Powered by Ghost',
      'Enter your email',
      'in your inbox',
    ],
    adds: ['Keep the old file for a month; somebody will ask for it.'],
    shows: { author: true, published: true },
  }),
  corporate: () => ({
    html: page(
      `<title>${title} | Quayside Software GmbH</title><meta name="generator" content="HubSpot"><meta property="og:site_name" content="Quayside Software">`,
      `<body class="blog hs-content-id-77 hs-blog-post"><div class="cookie-banner" id="onetrust-consent-sdk"><p>We use cookies to make your voyage pleasant. By clicking Accept you agree.</p><button>Accept all</button></div>
<div class="header-container-wrapper"><div class="header-container container-fluid"><div class="row-fluid"><div class="span12"><span class="hs_cos_wrapper"><div class="hs-menu-wrapper"><ul><li><a href="/solutions">Solutions</a></li><li><a href="/pricing">Pricing</a></li><li><a href="/demo">Book a demo</a></li></ul></div></span></div></div></div></div>
<div class="body-container-wrapper"><div class="body-container container-fluid"><div class="row-fluid-wrapper"><div class="row-fluid"><div class="span8 widget-span widget-type-cell"><div class="blog-section"><div class="blog-post-wrapper cell-wrapper"><div class="section post-header"><h1><span class="hs_cos_wrapper hs_cos_wrapper_meta_field">${title}</span></h1><p class="hubspot-author_data">Posted by <a class="author-link" href="/a">${author}</a> on April 17, 2025</p></div>
<div class="section post-body"><span id="hs_cos_wrapper_post_body" class="hs_cos_wrapper hs_cos_wrapper_meta_field hs_cos_wrapper_type_rich_text">
${body({
  paragraph: (text) => `<p><span style="font-weight: 400;">${text}</span></p>`,
  heading: (level, text) => `<h${level}><span style="font-weight: 400;">${text}</span></h${level}>`,
  code: (text) => `<pre>${text}</pre>`,
  list: (tag, items) =>
    `<${tag}>${items.map((item) => `<li style="font-weight: 400;" aria-level="1"><span style="font-weight: 400;">${item}</span></li>`).join('')}</${tag}>`,
  between: {
    2: '<!--HubSpot Call-to-Action Code --><span class="hs-cta-wrapper" id="hs-cta-wrapper-1"><span class="hs-cta-node"><a href="/demo"><img class="hs-cta-img" alt="Book your free voyage consultation" src="https://example.org/cta.png"></a></span></span><!-- end HubSpot Call-to-Action Code -->',
    11: '<p style="text-align: center;"><strong>Ready to set sail? <a href="/contact">Contact our sales team today</a> for a free quote!</strong></p>',
  },
})}
</span></div><p id="hubspot-topic_data">Topics: <a href="/t">Software</a></p></div><div class="section post-footer"><div id="comments-listing"></div></div></div></div><div class="span4"><div class="sidebar"><h3>Subscribe Here!</h3><form></form><h3>Recent Posts</h3><ul><li><a href="/k">Seven kettles every enterprise needs</a></li></ul></div></div></div></div></div></div>
<div class="footer-container-wrapper"><p>© 2025 Quayside Software GmbH. All rights reserved.</p><a href="/imprint">Imprint</a></div></body>`,
    ),
    furniture: [
      'cookies',
      'Book a demo',
      'Seven kettles',
      'Imprint',
      'sales team',
      'voyage consultation',
      'Subscribe Here',
    ],
    shows: { author: true, published: true },
  }),
  hashnode: () => ({
    html: page(
      `<title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="${published}T09:30:00.000Z"><meta name="author" content="${author}">`,
      `<body><div id="__next"><header><a href="/">Harbour Dev</a><button>Follow</button></header><main class="blog-post-detail-card"><article><div class="blog-content-wrapper"><h1 class="blog-title" data-query="post-title">${title}</h1><div class="blog-author-container"><a href="/@t">${author}</a><span>·</span><a href="#">Apr 17, 2025</a><span>·</span><span>5 min read</span></div><div class="toc"><button>Table of contents</button><ul><li><a href="#h">What we had</a></li><li><a href="#h">What we moved</a></li></ul></div>
<div id="post-content-wrapper" class="prose prose-base mx-auto">
${body({
  heading: (level, text, id) =>
    `<h${level} id="heading-${id}"><a class="permalink" href="#heading-${id}" aria-label="Permalink">#</a>${text}</h${level}>`,
  code: (text) =>
    `<pre><code class="lang-python hljs"><span class="hljs-meta">${text}</span></code><div class="copy"><button>COPY</button></div></pre>`,
})}
</div></div></article><section><h3>Subscribe to my newsletter</h3><p>Read articles from Harbour Dev directly inside your inbox.</p></section><div class="author-card"><h2>Written by</h2><a href="/@t">${author}</a><div>Builds dull systems on purpose.</div></div><section><h2>Article Series</h2><p>Seven kettles I have known</p></section></main></div></body>`,
    ),
    furniture: ['directly inside your inbox', 'Seven kettles', 'COPY', '5 min read', 'Table of contents'],
    shows: { author: true, published: true },
  }),
  amp: () => ({
    html: page(
      `<title>${title}</title><link rel="canonical" href="https://harbour.example/moving"><script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate>body{visibility:hidden}</style><style amp-custom>p{color:#111}</style>${jsonLd('NewsArticle')}`,
      `<body><amp-sidebar id="sidebar1" layout="nodisplay" side="right"><ul><li><a href="/">Harbour home</a></li><li><a href="/k">Seven kettles I have known</a></li></ul></amp-sidebar><header class="header"><div role="button" on="tap:sidebar1.toggle">☰</div></header>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${title}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img src="https://example.org/a.png" width="24" height="24" layout="fixed"></amp-img><span class="amp-wp-author author vcard">${author}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${published}T09:30:00+00:00">4 months ago</time></div></header>
<figure class="amp-wp-article-featured-image"><amp-img src="https://example.org/b.png" alt="A harbour at dusk" width="600" height="400" layout="responsive"><noscript><img src="https://example.org/b.png" alt="A harbour at dusk"></noscript></amp-img></figure>
<div class="amp-wp-article-content">
${body({ between: { 4: '<amp-ad width="300" height="250" type="doubleclick" data-slot="/1/x"><div fallback>Advertisement: kettles at half price</div></amp-ad>' } })}
</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a href="/c">Python</a></div><div class="amp-wp-meta amp-wp-comments-link"><a href="#c">Leave a Comment</a></div></footer></article><amp-analytics type="gtag"><script type="application/json">{"vars":{}}</script></amp-analytics><footer class="amp-wp-footer"><p>Powered by WordPress</p><a href="#top" class="back-to-top">Back to top</a></footer></body>`,
      ' amp',
    ),
    furniture: ['Harbour home', 'kettles', 'Leave a Comment', 'Powered by', 'Back to top'],
    shows: { author: true, published: true },
  }),
  notion: () => ({
    html: page(
      `<title>${title}</title><style>.page-title{font-size:2.5rem}</style>`,
      `<body><article id="1d5c0e" class="page sans"><header><div class="page-header-icon undefined"><span class="icon">⚓</span></div><h1 class="page-title">${title}</h1><p class="page-description"></p><table class="properties"><tbody><tr class="property-row property-row-created_time"><th><span class="icon property-icon"></span>Created</th><td><time>@April 17, 2025 9:30 AM</time></td></tr><tr class="property-row property-row-select"><th>Status</th><td><span class="selected-value select-value-color-green">Ready to publish</span></td></tr></tbody></table></header><div class="page-body">
${body({
  paragraph: (text) => `<p id="1d5c-a" class="">${text}</p>`,
  heading: (level, text) => `<h${level} id="1d5c-b" class="">${text}</h${level}>`,
  list: (tag, items) =>
    items
      .map((item, index) =>
        tag === 'ol'
          ? `<ol type="1" id="1d5c-c" class="numbered-list" start="${index + 1}"><li>${item}</li></ol>`
          : `<ul id="1d5c-d" class="bulleted-list"><li style="list-style-type:disc">${item}</li></ul>`,
      )
      .join(''),
  code: (text) =>
    `<pre id="1d5c-e" class="code"><code class="language-Python" style="white-space:pre-wrap;word-break:break-all">${text}</code></pre>`,
  table: (rows) =>
    `<table id="1d5c-f" class="simple-table"><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td class="">${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  quote: (text) => `<blockquote id="1d5c-g" class="">${text}</blockquote>`,
  between: {
    1: '<nav id="1d5c-h" class="block-color-gray table_of_contents"><div class="table_of_contents-item table_of_contents-indent-0"><a class="table_of_contents-link" href="#1">What we had</a></div><div class="table_of_contents-item"><a class="table_of_contents-link" href="#2">What we moved</a></div></nav>',
  },
})}
</div></article><span class="sans" style="font-size:14px;padding-top:2em"></span></body>`,
    ),
    furniture: ['Ready to publish'],
    shows: { author: false, published: false },
  }),
  sphinx: () => ({
    html: page(
      `<title>${title} &mdash; Harbour 2.1 documentation</title><meta name="generator" content="Docutils 0.21">`,
      `<body class="wy-body-for-nav"><div class="wy-grid-for-nav"><nav data-toggle="wy-nav-shift" class="wy-nav-side"><div class="wy-side-scroll"><div class="wy-side-nav-search"><a href="index.html" class="icon icon-home">Harbour</a><div class="version">2.1</div></div><div class="wy-menu wy-menu-vertical"><ul><li class="toctree-l1"><a href="k.html">Kettle reference</a></li></ul></div></div></nav>
<section data-toggle="wy-nav-shift" class="wy-nav-content-wrap"><div class="wy-nav-content"><div class="rst-content"><div role="navigation" aria-label="Page navigation"><ul class="wy-breadcrumbs"><li><a href="index.html" class="icon icon-home"></a></li><li class="breadcrumb-item active">${title}</li><li class="wy-breadcrumbs-aside"><a href="_sources/m.rst.txt">View page source</a></li></ul><hr/></div>
<div role="main" class="document" itemscope="itemscope" itemtype="http://schema.org/Article"><div itemprop="articleBody"><section id="moving"><h1>${title}<a class="headerlink" href="#moving" title="Link to this heading">¶</a></h1>
${body({
  heading: (level, text, id) =>
    `<h${level}>${text}<a class="headerlink" href="#${id}" title="Link to this heading">¶</a></h${level}>`,
  code: (text) =>
    `<div class="highlight-python notranslate"><div class="highlight"><pre><span></span>${text.replaceAll('def', '<span class="k">def</span>')}\n</pre></div></div>`,
  list: (tag, items) =>
    `<${tag} class="simple">${items.map((item) => `<li><p>${item}</p></li>`).join('')}</${tag}>`,
})}
</section></div></div><footer><div class="rst-footer-buttons" role="navigation"><a href="k.html" class="btn btn-neutral float-left">Previous</a></div><hr/><div role="contentinfo"><p>&#169; Copyright 2025, Harbour authors.</p></div>Built with Sphinx using a theme provided by Read the Docs.</footer></div></div></section></div></body>`,
    ),
    furniture: ['Kettle reference', 'View page source', 'Built with', '¶'],
    shows: { author: false, published: false },
  }),
  blogger: () => ({
    html: page(
      `<title>Harbour Blog: ${title}</title><meta content="blogger" name="generator">`,
      `<body class="loading"><div id="header-inner"><h1 class="title"><a href="/">Harbour Blog</a></h1><p class="description">A blog about harbours</p></div><div id="main"><h2 class="date-header"><span>Thursday, April 17, 2025</span></h2><div class="post hentry"><h3 class="post-title entry-title">${title}</h3><div class="post-body entry-content"><div dir="ltr" style="text-align: left;" trbidi="on">
${body({
  paragraph: (text) => `${text}<br /><br />`,
  heading: (level, text) => `<h${level} style="text-align: left;">${text}</h${level}>`,
  quote: (text) => `<blockquote class="tr_bq">${text}</blockquote>`,
  code: (text) => `<pre class="brush: python">${text}</pre>`,
})}
</div><div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">${author}</span></span><span class="post-timestamp">at <abbr class="published" title="${published}T09:30:00+01:00">9:30 AM</abbr></span><div class="post-share-buttons"><a href="#">Email This</a><a href="#">BlogThis!</a></div></div></div><div class="comments" id="comments"><h4>1 comment:</h4><p class="comment-body">Great post, we did the same with our ferry timetable and never looked back.</p></div></div>
<div id="sidebar"><div class="widget BlogArchive"><h2>Blog Archive</h2><ul><li><a href="#">Seven kettles I have known</a></li></ul></div></div></body>`,
    ),
    furniture: ['BlogThis', 'ferry timetable', 'Seven kettles', 'A blog about harbours'],
    shows: { author: true, published: true },
  }),
  'table-layout': () => ({
    html: page(
      `<title>${title}</title>`,
      `<body bgcolor="#ffffff"><table width="100%" cellpadding="4"><tr><td colspan="2"><font size="6"><b>Harbour Online</b></font></td></tr><tr><td width="160" valign="top" bgcolor="#ddddff"><font size="2"><a href="1.htm">Home</a><br><a href="2.htm">Kettle guestbook</a><br><a href="3.htm">Links</a></font></td><td valign="top">
<h1>${title}</h1><p><i>by ${author}, April 17, 2025</i></p>
${body({ code: (text) => `<pre>${text}</pre>` })}
</td></tr><tr><td colspan="2" align="center"><font size="1">You are visitor number 31,417. Best viewed at 800 by 600.</font></td></tr></table></body>`,
    ),
    furniture: ['guestbook', 'visitor number', 'Best viewed'],
    shows: { author: true, published: true },
  }),
  'div-soup': () => ({
    html: page(
      `<title>${title} | Quay</title>`,
      `<body><div id="SITE_CONTAINER"><div class="_1"><div class="_2"><span>Quay</span><div class="_3"><a href="/">Start</a><a href="/shop">Kettle shop</a></div></div><div class="_4"><div class="_5"><div class="_6"><h1 class="font_0">${title}</h1></div><div class="_7"><span>${author}</span><span>Apr 17, 2025</span><span>4 min</span></div>
<div class="_8">${body({
        paragraph: (text) => `<div class="para"><span class="font_8">${text}</span></div>`,
        code: (text) => `<div class="snippet"><pre>${text}</pre></div>`,
        quote: (text) => `<div class="para quote"><span>${text}</span></div>`,
      })}</div></div></div><div class="_9"><div>0 comments</div><div>Log in to comment on harbours</div></div><div class="_10"><span>© 2025 by Quay. Proudly created with a builder.</span></div></div></div></body>`,
    ),
    furniture: ['Kettle shop', 'Log in to comment', 'Proudly created'],
    shows: { author: false, published: false },
  }),
};
