import { escapeMarkup } from '../../../core/escape';
import type { AttentionMail } from './attention-ports';

/** One part of a mail: what it is about, what it names, where it is dealt with. */
export interface MailSection {
  title: string;
  lines: readonly string[];
  link: { label: string; address: string } | null;
}

/** The same words as plain text and as HTML. What people wrote is escaped. */
export function layMail(subject: string, sections: readonly MailSection[]): AttentionMail {
  return {
    subject: subject.replace(/[\r\n]+/g, ' '),
    text: sections.map(asText).join('\n\n'),
    html: sections.map(asHtml).join('\n'),
  };
}

function asText({ title, lines, link }: MailSection): string {
  const where = link ? [`${link.label}: ${link.address}`] : [];
  return [title, ...lines.map((line) => `- ${line.replace(/\s+/g, ' ')}`), ...where].join('\n');
}

function asHtml({ title, lines, link }: MailSection): string {
  const items = lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('');
  const list = items === '' ? '' : `<ul>${items}</ul>`;
  const where = link ? `<p><a href="${escapeMarkup(link.address)}">${escapeMarkup(link.label)}</a></p>` : '';
  return `<p><strong>${escapeMarkup(title)}</strong></p>${list}${where}`;
}
