import type { rebuild as en } from './en';

/** Refaire toutes les pages. */
export const rebuild: Readonly<Record<keyof typeof en, string>> = {
  'rebuild.title': 'Reconstruction',
  'rebuild.subtitle': 'Refait chaque page à partir de ce qui est publié, et dit ce qui n’était pas comme il faut',
  'rebuild.about':
    'Les pages suivent d’elles-mêmes chaque changement. Reconstruisez-les après l’import d’une base entière, un changement de réglages ou des types de l’application.',
  'rebuild.open': 'Reconstruire les pages',
  'rebuild.status.never': 'Jamais lancée',
  'rebuild.status.running': 'En cours',
  'rebuild.status.stopping': 'Arrêt en cours…',
  'rebuild.status.stopped': 'Arrêtée',
  'rebuild.status.lost': 'Interrompue',
  'rebuild.status.done': 'Terminée',
  'rebuild.status.failed': 'Échouée',
  'rebuild.lost.text':
    'Le serveur qui la faisait s’est arrêté. Un autre la reprend en moins d’une minute, ou tout de suite si vous la reprenez.',
  'rebuild.command.start': 'Reconstruire toutes les pages',
  'rebuild.command.resume': 'Reprendre',
  'rebuild.command.stop': 'Arrêter',
  'rebuild.progress': '{done} sur {total, plural, one {# page} other {# pages}}',
  'rebuild.started': 'Commencée',
  'rebuild.ended': 'Finie',
  'rebuild.none': 'Chaque page était comme il faut.',
  'rebuild.differed':
    '{changed, plural, =0 {Rien ne différait} one {# page différait} other {# pages différaient}}{refused, plural, =0 {} one {, # refusée} other {, # refusées}}',
  'rebuild.more': '{count, plural, one {et # autre} other {et # autres}}',
  'rebuild.column.item': 'Élément',
  'rebuild.column.change': 'Ce qui s’est passé',
  'rebuild.column.fields': 'Ce qui différait',
  'rebuild.change.added': 'Manquait',
  'rebuild.change.changed': 'Refaite',
  'rebuild.change.removed': 'Retirée',
  'rebuild.change.refused': 'Refusée',
};
