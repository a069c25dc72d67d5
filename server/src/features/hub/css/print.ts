/** On paper: what is said, the addresses of links, and a code that leads back to the page. */
export const PRINT = `
.printed{display:none}
@media print{
  :root{--paper:#fff;--card:#fff;--soft:#fff;--text:#000;--muted:#333;--line:#bbb;--ink:#000;--shadow:none;--step-0:11pt;--step--1:9pt;--step-4:26pt;color-scheme:light}
  @page{margin:16mm}
  .skip,.tools,.menu,.trail,.join,.foot-grid,.share,.band,.item nav,.calendars,.button,.viewer,.filters,.tabs,.months,.pager,.place .small,.more-dates summary,video{display:none!important}
  details::details-content{content-visibility:visible!important;block-size:auto!important}
  .top{position:static;border:0;background:none;backdrop-filter:none}
  .wrap{width:100%}
  .item-grid{grid-template-columns:minmax(0,1fr) 15rem!important;gap:1.5rem}
  .item-grid-single{grid-template-columns:minmax(0,1fr)!important}
  .panel{position:static;order:2;padding:1rem;border:1px solid var(--line)}
  .cover img{max-height:75mm}
  .gallery{grid-template-columns:1fr 1fr}
  figure,tr,.panel,.card{break-inside:avoid}
  h2,h3{break-after:avoid}
  .prose a[href^="http"]::after,.place a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
  .printed{display:flex;align-items:center;gap:6mm;margin-top:8mm;padding-top:5mm;border-top:1px solid var(--line);font-size:9pt;overflow-wrap:anywhere;break-inside:avoid}
  .printed svg{flex:none;width:30mm;height:30mm;fill:#000;background:#fff}
}
`.trim();
