import { creditFields, type PhotoCredit } from './credit';
import { bigEndian, iptcSegment } from './iptc';
import { xmpPacket } from './xmp';

const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const [APP0, APP1, APP13] = [0xe0, 0xe1, 0xed];

interface Segment {
  marker: number;
  bytes: Uint8Array;
}

/**
 * A JPEG with the credits of its photos in IPTC and XMP, in the place of what it said before. The
 * picture itself is not touched. The same bytes when there is no credit, or it is no JPEG.
 */
export function writeCredit(jpeg: Uint8Array, credits: readonly PhotoCredit[]): Uint8Array {
  const fields = creditFields(credits);
  const read = fields && readHeader(jpeg);
  if (!read) return jpeg;
  const kept = read.segments.filter((segment) => !saysCredit(segment));
  const first = kept.findIndex(({ marker, bytes }) => marker !== APP0 && !(marker === APP1 && holds(bytes, 'Exif\0')));
  const at = first === -1 ? kept.length : first;
  const own = [
    segment(APP1, Uint8Array.from([...encoder.encode(XMP), ...encoder.encode(xmpPacket(fields))])),
    segment(APP13, iptcSegment(fields)),
  ];
  const header = [...kept.slice(0, at).map(({ bytes }) => bytes), ...own, ...kept.slice(at).map(({ bytes }) => bytes)];
  return joined([jpeg.subarray(0, 2), ...header, jpeg.subarray(read.end)]);
}

/** The marker segments before the picture; null when these are not the bytes of a JPEG. */
function readHeader(jpeg: Uint8Array): { segments: Segment[]; end: number } | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    // Application segments and comments come first; tables and the scan are left as they are.
    if (marker < APP0 && marker !== 0xfe) break;
    const length = ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > jpeg.length) return null;
    segments.push({ marker, bytes: jpeg.subarray(at, at + 2 + length) });
    at += 2 + length;
  }
  return { segments, end: at };
}

function saysCredit({ marker, bytes }: Segment): boolean {
  return (marker === APP1 && holds(bytes, XMP)) || (marker === APP13 && holds(bytes, PHOTOSHOP));
}

function holds(bytes: Uint8Array, name: string): boolean {
  return decoder.decode(bytes.subarray(4, 4 + name.length)) === name;
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  return Uint8Array.from([0xff, marker, ...bigEndian(content.length + 2, 2), ...content]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
