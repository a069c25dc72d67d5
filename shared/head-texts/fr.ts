import type { EN } from './en';

/** Ce que le vérificateur dit aux rédactrices et rédacteurs. Les noms entre accolades sont remplis. */
export const FR = {
  'title-missing': 'Pas de titre : rien ne dit de quoi parle la page.',
  'title-long': '{network} coupe le titre après {max} caractères : « {cut}… ».',
  'title-repeated': 'La page a {count} titres : seul le premier est lu.',
  'description-missing':
    'Pas de description : moteurs et cartes prennent des mots au hasard dans la page. Rédigez un résumé.',
  'description-short': 'La description n’a que {length} caractères : une ou deux phrases en disent plus.',
  'description-long': '{network} coupe la description après {max} caractères.',
  'description-repeated': 'La page a {count} descriptions : personne ne sait laquelle est la bonne.',
  'description-is-title': 'La description répète le titre : dites-y autre chose.',
  'picture-missing': 'Pas d’image : {network} affichera un cadre gris ou du texte nu.',
  'picture-small':
    'L’image fait {width} × {height} pixels : il en faut {minWidth} × {minHeight} pour que {network} l’affiche en grand.',
  'picture-tiny': 'L’image fait {width} × {height} pixels : {network} ne l’affichera pas du tout.',
  'picture-huge': 'L’image fait {width} × {height} pixels : {network} refuse plus de {max} sur un côté.',
  'picture-portrait': 'L’image est plus haute que large : les cartes n’en montrent qu’une bande au milieu.',
  'picture-type': 'L’image est de type {type}, qu’aucun réseau ne dessine : utilisez JPEG ou PNG.',
  'picture-size-unknown':
    'L’image vient sans ses dimensions : Facebook risque de n’en montrer aucune aux premières personnes qui partagent.',
  'picture-alt-missing':
    'L’image n’a pas de mots pour les personnes qui ne la voient pas : remplissez son texte alternatif.',
  'picture-alt-long': '{network} prend au plus {max} caractères de texte alternatif ; il en a {length}.',
  'picture-order': '« {key} » ne se rattache à aucune image ni vidéo là où il est : il est ignoré.',
  'wrong-attribute': '« {key} » est écrit avec {found}= ; les réseaux lisent {expected}=.',
  'relative-address': '« {key} » contient « {value} », qui n’est pas une adresse complète commençant par https://.',
  'plain-http': '« {key} » mène à une adresse sans https : certains réseaux ne la chargeront pas.',
  'empty-tag': '« {key} » est vide : enlevez-le ou remplissez-le.',
  'tag-repeated': '« {key} » figure {count} fois : une seule peut être juste.',
  'required-tag-missing': '« {key} » manque : les réseaux en ont besoin pour une carte.',
  'type-unknown': 'La page se dit de type « {value} », qu’OpenGraph ne connaît pas.',
  'locale-wrong': '« {value} » n’est pas une langue telle qu’OpenGraph l’écrit, comme fr_FR.',
  'language-wrong': '« {value} » n’est pas une langue telle que les moteurs l’écrivent, comme fr-FR.',
  'language-self-missing':
    'La page nomme ses traductions sans se nommer elle-même : les moteurs les ignorent alors toutes.',
  'canonical-missing': 'La page ne dit pas sa propre adresse : ses copies lui feront concurrence.',
  'canonical-differs':
    'La page se donne deux adresses, {canonical} et {url} : mentions J’aime et liens sont partagés en deux.',
  'creator-wrong':
    '« {value} » n’est pas un identifiant du fédivers comme @nom@serveur.example : Mastodon n’affiche pas d’auteur.',
  hidden: 'La page est cachée aux moteurs de recherche.',
  'graph-missing': 'La page n’a pas de données structurées : les moteurs n’affichent que titre et description.',
  'graph-value-empty': 'Données structurées de {type} : « {property} » est vide.',
  'reference-dangling': 'Données structurées de {type} : « {property} » renvoie à {id}, qui n’est pas dans la page.',
  'id-repeated': 'Données structurées : {count} choses ont le même identifiant, {id}.',
  'property-required': 'Google n’affiche pas de {type} sans « {property} ».',
  'property-recommended': 'Google afficherait davantage de ce {type} avec « {property} ».',
  'value-not-iri':
    'Données structurées de {type} : « {property} » doit être une adresse de schema.org, et non « {value} ».',
  'value-unknown': 'Données structurées de {type} : « {property} » ne peut pas être « {value} ».',
  'date-wrong':
    'Données structurées de {type} : « {property} » vaut « {value} », qui n’est pas une date comme 2026-12-12T18:30:00+01:00.',
  'date-no-offset':
    'Données structurées de {type} : « {property} » ne dit pas dans quel fuseau horaire se lit {value}.',
  'date-order': 'Données structurées de {type} : la fin précède le début.',
  'currency-missing': 'Données structurées de {type} : un prix de {price} sans sa devise.',
  'graph-address-relative':
    'Données structurées de {type} : « {property} » contient « {value} », qui n’est pas une adresse complète.',
  'positions-wrong': 'Données structurées de {type} : les étapes ne sont pas numérotées 1, 2, 3.',
  'list-short': 'Données structurées de {type} : {count} entrées, alors que les moteurs en veulent au moins {min}.',
  'job-words-repeat-title': 'La description du poste ne fait que répéter son titre : Google refuse une telle offre.',
} as const satisfies Record<keyof typeof EN, string>;
