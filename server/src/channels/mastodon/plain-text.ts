const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The words of a status' HTML. Links are read by where they lead, because servers shorten what they show of
 * them; hashtags and mentions, which lead to pages of the server, by what they show.
 */
export function plainText(html: string): string {
  return decoded(
    html
      .replace(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi, (_, attributes: string, shown: string) => {
        const href = /\bhref="([^"]*)"/i.exec(attributes)?.[1];
        return href && !/\b(hashtag|mention)\b/i.test(attributes) ? href : shown;
      })
      .replace(/<br\b[^>]*>/gi, '\n')
      .replace(/<\/p>\s*<p\b[^>]*>/gi, '\n\n')
      .replace(/<[^>]*>/g, ''),
  );
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
