import { type Head, renderHead } from '../../../server/src/features/metadata';

/** A whole document around a head, for oracles that read documents. */
export function headPage(head: Head): string {
  return `<!doctype html>
<html lang="${head.lang}" dir="${head.dir}">
<head>
<meta charset="utf-8">
${renderHead(head)}
</head>
<body><main><h1>Title</h1></main></body>
</html>
`;
}
