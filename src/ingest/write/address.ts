const schemes = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address as it may stand in a draft: parsed and written anew by the URL standard, with a scheme of the allow-list.
 * @param address as the source has it; tabs and line ends that hide a scheme fall away in parsing
 * @param base address of the article, for relative links
 * @returns the address, or undefined where it must not be a link
 */
export function safeAddress(address: string, base?: string): string | undefined {
  try {
    // A browser would take a backslash for a slash; CommonMark, and its reference, take it for itself.
    const written = address.trim().replaceAll('\\', '%5C');
    const url = base === undefined ? new URL(written) : new URL(written, base);
    if (!schemes.has(url.protocol) || (url.protocol !== 'mailto:' && url.hostname === '')) return undefined;
    // What has a meaning in Markdown or MDX is percent-encoded, so that no parser can end the address early.
    return url.href.replace(/[{}<>\\|^`'"\s]/g, (sign) => encodeURIComponent(sign).replace("'", '%27'));
  } catch {
    return undefined;
  }
}
