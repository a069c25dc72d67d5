import type { Sentence } from './sentence';

/** What the rules of the kinds say to editors, with the same in French. */
export const ITEM_SENTENCES = [
  [
    'The database does not answer at the moment. Keep this page open and try again in a minute: nothing that you typed is lost.',
    'La base de données ne répond pas pour le moment. Gardez cette page ouverte et réessayez dans une minute : rien de ce que vous avez saisi n’est perdu.',
  ],
  ['The title is empty: write one.', 'Le titre est vide : écrivez-en un.'],
  ['The slug is empty: regenerate it from the title.', 'Le slug est vide : recréez-le à partir du titre.'],
  [
    'The slug holds a character that an address cannot have: use a-z, 0-9, -.',
    'Le slug contient un caractère qu’une adresse ne peut avoir : utilisez a-z, 0-9, -.',
  ],
  [
    'slug "{}" is the address of another item; choose another',
    'le slug « {} » est l’adresse d’un autre élément ; choisissez-en un autre',
  ],
  [
    'identifier "{}" belongs to another {}, "{}"; change one of the two',
    'l’identifiant « {1} » est celui d’un autre contenu, « {3} » ; changez l’un des deux',
  ],
  ['The summary is longer than {} characters: shorten it.', 'Le résumé dépasse {} caractères : raccourcissez-le.'],
  ['A person speaks but the name is empty: write it.', 'Une personne s’exprime mais son nom est vide : écrivez-le.'],
  [
    'The video address must start with https:// or http://.',
    'L’adresse de la vidéo doit commencer par https:// ou http://.',
  ],
  [
    'The address of the source must start with https:// or http://.',
    'L’adresse de la source doit commencer par https:// ou http://.',
  ],
  [
    '"{}" is no time zone: choose one by its city, such as Europe/Paris.',
    '« {} » n’est pas un fuseau horaire : choisissez-le par sa ville, comme Europe/Paris.',
  ],
  [
    'The time to publish is not a date with a time: write it as 2027-05-31T18:30.',
    'L’heure de publication n’est pas une date avec une heure : écrivez-la comme 2027-05-31T18:30.',
  ],
  [
    'The time to unpublish is not a date with a time: write it as 2027-05-31T18:30.',
    'L’heure de dépublication n’est pas une date avec une heure : écrivez-la comme 2027-05-31T18:30.',
  ],
  [
    'The time to publish, {}, does not exist in {}, where clocks skip it: choose another.',
    'L’heure de publication, {}, n’existe pas dans {}, où les horloges la sautent : choisissez-en une autre.',
  ],
  [
    'The time to unpublish, {}, does not exist in {}, where clocks skip it: choose another.',
    'L’heure de dépublication, {}, n’existe pas dans {}, où les horloges la sautent : choisissez-en une autre.',
  ],
  [
    'The time to publish is over: choose a later one, or leave it empty and publish now.',
    'L’heure de publication est passée : choisissez-en une plus tardive, ou laissez-la vide et publiez maintenant.',
  ],
  [
    'The time to unpublish is over: choose a later one, or leave it empty and unpublish now.',
    'L’heure de dépublication est passée : choisissez-en une plus tardive, ou laissez-la vide et dépubliez maintenant.',
  ],
  [
    'The time to unpublish is not after the time to publish: move it later, or leave it empty.',
    'L’heure de dépublication n’est pas après celle de publication : choisissez-en une plus tardive, ou laissez-la vide.',
  ],
  [
    'Save is enough to publish at that time: press Save, or leave the time empty to publish now.',
    'Enregistrer suffit pour publier à cette heure : cliquez sur Enregistrer, ou laissez l’heure vide pour publier maintenant.',
  ],
  [
    'This call publishes at once and publishAt names a time: leave publishAt out, or send status=draft.',
    'Cet appel publie tout de suite et publishAt donne une heure : omettez publishAt, ou envoyez status=draft.',
  ],
  [
    'Your role may not publish this kind: leave the time empty, and ask somebody who may.',
    'Votre rôle ne peut pas publier ce type de contenu : laissez l’heure vide, et demandez à quelqu’un qui le peut.',
  ],
  [
    'The server could not do it; its log says why. Save the draft to try again.',
    'Le serveur n’a pas pu le faire ; son journal dit pourquoi. Enregistrez le brouillon pour réessayer.',
  ],
  [
    'The start is not a date with a time: write it as 2027-05-31T18:30.',
    'Le début n’est pas une date avec une heure : écrivez-le comme 2027-05-31T18:30.',
  ],
  [
    'The end is not a date with a time: write it as 2027-05-31T20:00, or leave it empty.',
    'La fin n’est pas une date avec une heure : écrivez-la comme 2027-05-31T20:00, ou laissez-la vide.',
  ],
  [
    'The end is not after the start: move it later, or leave it empty.',
    'La fin n’est pas après le début : reculez-la, ou laissez-la vide.',
  ],
  [
    'The rule ends before the event starts: write a later UNTIL, or COUNT with how many times.',
    'La règle finit avant le début de l’événement : écrivez un UNTIL plus tardif, ou COUNT avec le nombre de fois.',
  ],
  [
    'The rule names no day that exists: correct its BYMONTH, BYMONTHDAY or BYDAY.',
    'La règle ne nomme aucun jour qui existe : corrigez BYMONTH, BYMONTHDAY ou BYDAY.',
  ],
  [
    'The event starts on a day that the rule does not name: start on {}, or change the rule.',
    'L’événement commence un jour que la règle ne nomme pas : commencez le {}, ou changez la règle.',
  ],
  [
    'The rule must start with how often: write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.',
    'La règle doit commencer par la fréquence : écrivez FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY.',
  ],
  ['The rule cannot hold {}: use only {}.', 'La règle ne peut contenir {} : utilisez seulement {}.'],
  ['The rule must give {} one value: write {}=...', 'La règle doit donner une seule valeur à {} : écrivez {}=...'],
  ['{} must be numbers from 1 to {}.', '{} doit être une suite de nombres de 1 à {}.'],
  ['{} must be a number from 1 to {}.', '{} doit être un nombre de 1 à {}.'],
  [
    'BYDAY must name days as MO, TU, WE, TH, FR, SA, SU, such as BYDAY=TU or BYDAY=1SA.',
    'BYDAY doit nommer les jours MO, TU, WE, TH, FR, SA, SU, comme BYDAY=TU ou BYDAY=1SA.',
  ],
  [
    'A day with a number, such as 1SA, needs FREQ=MONTHLY or FREQ=YEARLY.',
    'Un jour avec un nombre, comme 1SA, demande FREQ=MONTHLY ou FREQ=YEARLY.',
  ],
  [
    'UNTIL must be a day such as UNTIL=20270630, or a time such as UNTIL=20270630T190000.',
    'UNTIL doit être un jour comme UNTIL=20270630, ou une heure comme UNTIL=20270630T190000.',
  ],
  ['The rule ends twice: keep either COUNT or UNTIL.', 'La règle finit deux fois : gardez COUNT ou UNTIL.'],
  [
    'Days of the month need FREQ=MONTHLY: name the days of the week with BYDAY instead.',
    'Les jours du mois demandent FREQ=MONTHLY : nommez plutôt les jours de la semaine avec BYDAY.',
  ],
  [
    'BYSETPOS chooses among days: add the BYDAY or BYMONTHDAY that it chooses from.',
    'BYSETPOS choisit parmi des jours : ajoutez BYDAY ou BYMONTHDAY.',
  ],
  [
    'The online address must start with https:// or http://.',
    'L’adresse en ligne doit commencer par https:// ou http://.',
  ],
  [
    'The event is online but has no online address: add where to join.',
    'L’événement est en ligne mais n’a pas d’adresse en ligne : ajoutez où le rejoindre.',
  ],
  [
    'People register elsewhere but the registration address is empty: add it, or choose none.',
    'L’inscription se fait ailleurs mais son adresse est vide : ajoutez-la, ou choisissez « aucune ».',
  ],
  [
    'The registration address must start with https:// or http://.',
    'L’adresse d’inscription doit commencer par https:// ou http://.',
  ],
  ['A price is below zero: write 0 for free.', 'Un prix est négatif : écrivez 0 si c’est gratuit.'],
  ['A price has no currency: choose one, such as EUR.', 'Un prix n’a pas de devise : choisissez-en une, comme EUR.'],
  [
    '"{}" is no currency code: use three capital letters, such as EUR.',
    '« {} » n’est pas un code de devise : trois lettres capitales, comme EUR.',
  ],
  [
    'The address of an offer must start with https:// or http://.',
    'L’adresse d’une offre doit commencer par https:// ou http://.',
  ],
  [
    'An offer ends before it begins: move "available until" after "available from".',
    'Une offre finit avant de commencer : placez « disponible jusqu’au » après « disponible à partir du ».',
  ],
  [
    'The online address of a session must start with https:// or http://.',
    'L’adresse en ligne d’une session doit commencer par https:// ou http://.',
  ],
  [
    'Two sessions share one key: remove the second and add it again.',
    'Deux sessions ont la même clé : supprimez la seconde et ajoutez-la de nouveau.',
  ],
  [
    'The amount is below zero: correct it or leave it empty.',
    'Le montant est négatif : corrigez-le ou laissez-le vide.',
  ],
  [
    'The amount has no currency: choose one, such as EUR.',
    'Le montant n’a pas de devise : choisissez-en une, comme EUR.',
  ],
  [
    'The period ends before it begins: correct one of the two dates.',
    'La période finit avant de commencer : corrigez l’une des deux dates.',
  ],
  [
    'The salary has neither a minimum nor a maximum: fill one, or remove the salary.',
    'Le salaire n’a ni minimum ni maximum : remplissez l’un des deux, ou supprimez le salaire.',
  ],
  ['The salary is below zero: correct it.', 'Le salaire est négatif : corrigez-le.'],
  [
    'The highest salary is below the lowest: swap them or correct one.',
    'Le salaire maximum est sous le minimum : échangez-les ou corrigez-en un.',
  ],
  [
    'The salary has no currency: choose one, such as EUR.',
    'Le salaire n’a pas de devise : choisissez-en une, comme EUR.',
  ],
  [
    'The application address must start with https:// or http://.',
    'L’adresse de candidature doit commencer par https:// ou http://.',
  ],
  [
    'The application e-mail is no e-mail address: correct it.',
    'L’e-mail de candidature n’est pas une adresse e-mail : corrigez-le.',
  ],
  [
    'The job is open but nobody can apply: add the address.',
    'L’offre est ouverte mais personne ne peut postuler : ajoutez l’adresse.',
  ],
  [
    'The job is open but nobody can apply: add the e-mail.',
    'L’offre est ouverte mais personne ne peut postuler : ajoutez l’e-mail.',
  ],
  [
    '"{}" is no country code: use two capital letters, such as FR.',
    '« {} » n’est pas un code de pays : deux lettres capitales, comme FR.',
  ],
  [
    'The position is not on the globe: latitude goes from -90 to 90, longitude from -180 to 180.',
    'La position n’est pas sur le globe : la latitude va de -90 à 90, la longitude de -180 à 180.',
  ],
  [
    'Opening and closing are the same time: write 00:00 to 23:59 for a whole day.',
    'Ouverture et fermeture sont à la même heure : écrivez 00:00 à 23:59 pour toute la journée.',
  ],
  [
    'The hours cannot be read: write opening and closing as 09:00 and 18:30.',
    'Les horaires sont illisibles : écrivez ouverture et fermeture comme 09:00 et 18:30.',
  ],
  [
    'A special day has no date: write it as 2027-12-24.',
    'Un jour particulier n’a pas de date : écrivez-la comme 2027-12-24.',
  ],
  [
    'The e-mail is no e-mail address: correct it or leave it empty.',
    'L’e-mail n’est pas une adresse e-mail : corrigez-le ou laissez-le vide.',
  ],
  ['has no picture: choose one or remove the photo.', 'n’a pas d’image : choisissez-en une ou enlevez la photo.'],
  [
    'has no alt text in "{}": describe what can be seen.',
    'n’a pas de texte alternatif en « {} » : décrivez ce que l’on voit.',
  ],
  ['has no credit: name whose picture it is.', 'n’a pas de crédit : dites de qui est l’image.'],
  ['has no licence: choose one.', 'n’a pas de licence : choisissez-en une.'],
  [
    'shows people without a consent for the hub: record each consent, or remove the photo.',
    'montre des personnes sans consentement pour le hub : notez chaque consentement, ou enlevez la photo.',
  ],
  [
    'shows {} without a consent for the hub: record each consent, or remove the photo.',
    'montre {} sans consentement pour le hub : notez chaque consentement, ou enlevez la photo.',
  ],
] as const satisfies readonly Sentence[];
