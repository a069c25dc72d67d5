/** What one sort of page needs that the others are denied. */
export interface PageNeeds {
  /** Who may show it in a frame, as `frame-ancestors` says it. */
  framedBy: string;
  /** It loads our script. */
  script?: boolean;
}

/** The content policy of the hub's pages: everything a page needs comes from here, but pictures and videos of an upload provider. */
export function pagePolicy({ framedBy, script }: PageNeeds): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data: https: http:",
    "media-src 'self' https: http:",
    "font-src 'self'",
    // No page of ours asks: it lets inspectors (Lighthouse 12.8) read robots.txt through the page.
    "connect-src 'self'",
    ...(script ? ["script-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');
}
