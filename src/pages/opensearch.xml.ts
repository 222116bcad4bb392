import type { APIRoute } from 'astro';
import { addresses, withBase } from '../schemas/addresses.ts';

/** The description by which a browser offers the search of the site in its address bar (OpenSearch 1.1). */
export const GET: APIRoute = ({ site }) => {
  const at = (address: string): string => new URL(withBase(import.meta.env.BASE_URL, address), site).href;
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Django/Flask</ShortName>
  <Description>Search The Django &amp; Flask Sourcebook</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${at(addresses.search())}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(text, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
