import type { Head } from '../contract/head';
import { jsonForScript } from './escape';

/** The structured data as text for `<script type="application/ld+json">`, safe whatever people wrote in it. */
export function jsonLdOf(head: Head): string {
  return jsonForScript(head.jsonLd);
}
