import { escapeMarkup } from '../../../core/escape';
import type { CreditFields } from './credit';

/** The credit as an XMP packet (ISO 16684-1; names of IPTC Photo Metadata 2023.2). */
export function xmpPacket({ caption, creator, credit, copyright, terms }: CreditFields): string {
  const inEveryLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(text)}</rdf:li></rdf:Alt>`;
  const properties = [
    element('dc:creator', creator && `<rdf:Seq><rdf:li>${escapeMarkup(creator)}</rdf:li></rdf:Seq>`),
    element('dc:rights', copyright && inEveryLanguage(copyright)),
    element('dc:description', caption && inEveryLanguage(caption)),
    element('photoshop:Credit', escapeMarkup(credit)),
    element('xmpRights:WebStatement', escapeMarkup(terms)),
    element('xmpRights:Marked', copyright || terms ? 'True' : ''),
  ].join('');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
    properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}

function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}
