import { addresses } from '../../schemas/addresses.ts';
import { absoluteUrl, type SiteUrl } from '../../schemas/site-url.ts';

/**
 * The description by which a browser offers the search of the site in its address bar (OpenSearch 1.1).
 * @param siteUrl where the site is published
 */
export const openSearch = (siteUrl: SiteUrl): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Django/Flask</ShortName>
  <Description>Search The Django &amp; Flask Sourcebook</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${absoluteUrl(siteUrl, addresses.search())}?q={searchTerms}"/>
</OpenSearchDescription>
`;
