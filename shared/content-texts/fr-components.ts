import type { ContentTexts } from './texts';

export const frComponents = {
  person: {
    name: 'Personne',
    fields: {
      name: ['Nom', 'Prénom et nom.'],
      role: ['Fonction', 'Ce que fait la personne.'],
      url: ['Page', 'Une page sur la personne.'],
      photo: ['Photo', 'Un portrait que la personne a accepté.'],
    },
  },
  speaker: {
    name: 'Qui parle',
    fields: {
      as: ['Parle', 'La marque, ou une personne pour la marque.'],
      name: ['Nom', 'Prénom et nom.'],
      role: ['Fonction', 'Ce que fait la personne dans la marque.'],
      url: ['Page', 'Une page sur la personne.'],
      photo: ['Photo', 'Un portrait que la personne a accepté.'],
    },
  },
  organizer: {
    name: 'Organisation',
    fields: { name: ['Nom', 'Comme on le dit.'], url: ['Site', 'Son adresse.'] },
  },
  beneficiary: {
    name: 'Bénéficiaire',
    fields: {
      name: ['Nom', 'Comme on le dit.'],
      url: ['Site', 'Son adresse.'],
      logo: ['Logo', 'Utilisé avec leur accord.'],
    },
  },
  contact: {
    name: 'Personne à contacter',
    fields: {
      name: ['Nom', 'Prénom et nom.'],
      email: ['Courriel', 'Les visiteurs le voient.'],
      phone: ['Téléphone', 'Avec l’indicatif du pays.'],
    },
  },
  'contact-point': {
    name: 'Point de contact',
    fields: {
      type: ['Sujet', 'Par exemple service client ou presse.'],
      email: ['Courriel', 'Les visiteurs le voient.'],
      phone: ['Téléphone', 'Avec l’indicatif du pays.'],
      url: ['Page', 'Un formulaire ou une page d’aide.'],
    },
  },
  consent: {
    name: 'Consentement',
    fields: {
      key: ['Clé', 'Posée par le hub. Les liens qui demandent l’accord le reconnaissent ainsi.'],
      person: ['Personne', 'Qui est sur l’image.'],
      state: ['État', 'Tout sauf « granted » écarte l’image.'],
      scope: [
        'Accepte',
        'Le hub ; aussi flux et réseaux sociaux ; la presse : simple trace, vous remettez les photos vous-même. Un lien demande ceux-ci, ou les deux premiers.',
      ],
      until: ['Jusqu’au', 'L’accord prend fin après ce jour. Vide : sans fin.'],
      guardian: ['Responsable légal', 'Qui a accepté pour un enfant.'],
      evidence: [
        'Où l’accord est conservé',
        'Un dossier ou une référence. N’envoyez pas le formulaire : un fichier envoyé peut être trouvé.',
      ],
      note: ['Note', 'Pour votre équipe.'],
    },
  },
  'brand-text': {
    name: 'Texte de la marque',
    fields: {
      locale: ['Langue', 'Son code, par exemple en ou fr.'],
      tagline: ['Slogan', 'Une ligne courte.'],
      description: ['Description', 'Deux ou trois phrases sur la marque.'],
    },
  },
  address: {
    name: 'Adresse',
    fields: {
      street: ['Rue', 'Numéro et rue.'],
      postalCode: ['Code postal', 'Comme sur une lettre.'],
      city: ['Ville', 'Comme sur une lettre.'],
      region: ['Région', 'État ou région, là où elle fait partie de l’adresse.'],
      country: ['Pays', 'Deux lettres, par exemple FR.'],
    },
  },
  geo: {
    name: 'Position',
    fields: {
      lat: ['Latitude', 'Entre -90 et 90, par exemple 48.8566.'],
      lng: ['Longitude', 'Entre -180 et 180, par exemple 2.3522.'],
    },
  },
  place: {
    name: 'Lieu',
    fields: {
      name: ['Nom', 'De la salle, du parc ou de la maison.'],
      address: ['Adresse', 'L’adresse postale complète.'],
      geo: ['Position', 'Le place sur les cartes et dans les recherches à proximité.'],
    },
  },
  location: {
    name: 'Lieu de travail',
    fields: {
      store: ['Magasin', 'Un de vos magasins ou bureaux.'],
      address: ['Adresse', 'Si c’est ailleurs.'],
    },
  },
  hours: {
    name: 'Horaires',
    fields: {
      day: ['Jour', 'Jour de la semaine.'],
      opens: ['Ouvre', 'Par exemple 09:30.'],
      closes: ['Ferme', 'Par exemple 19:00. Plus tôt que l’ouverture : après minuit.'],
    },
  },
  'special-day': {
    name: 'Jour particulier',
    fields: {
      date: ['Date', 'Le jour.'],
      closed: ['Fermé', 'Fermé toute la journée.'],
      opens: ['Ouvre', 'Par exemple 10:00.'],
      closes: ['Ferme', 'Par exemple 16:00.'],
      note: ['Note', 'Par exemple le nom du jour férié.'],
    },
  },
  offer: {
    name: 'Tarif',
    fields: {
      name: ['Nom', 'Par exemple plein ou réduit.'],
      price: ['Prix', '0 veut dire gratuit.'],
      currency: ['Devise', 'Trois lettres, par exemple EUR.'],
      url: ['Page', 'Où l’on peut l’acheter.'],
      availableFrom: ['En vente dès le', 'Vide : dès maintenant.'],
      availableUntil: ['En vente jusqu’au', 'Vide : jusqu’au début.'],
    },
  },
  salary: {
    name: 'Salaire',
    fields: {
      min: ['De', 'Brut.'],
      max: ['À', 'Brut. Vide s’il n’y a qu’un montant.'],
      currency: ['Devise', 'Trois lettres, par exemple EUR.'],
      unit: ['Par', 'Heure, jour, semaine, mois ou an.'],
      visible: ['L’afficher', 'Les visiteurs voient le salaire.'],
    },
  },
  session: {
    name: 'Session',
    fields: {
      key: ['Clé', 'Posée par le hub. Les agendas reconnaissent la session à cette clé.'],
      type: ['Type', 'Une formation, un conseil, un essai ou une visite.'],
      startsAt: ['Début', 'Date et heure à l’horloge du fuseau de la session.'],
      endsAt: ['Fin', 'À la même horloge. Vide : la durée de la formation compte.'],
      timezone: ['Fuseau horaire', 'Où se trouve l’horloge, par exemple Europe/Paris.'],
      store: ['Magasin', 'Où elle a lieu.'],
      onlineUrl: ['Adresse en ligne', 'Où l’on participe en ligne.'],
      instructor: ['Animateur', 'Qui la donne.'],
      seats: ['Places', 'Combien de personnes peuvent venir.'],
      sessionStatus: ['État', 'Une session reportée ou annulée reste visible.'],
    },
  },
  recurrence: {
    name: 'Répétition',
    fields: {
      rule: ['Règle', 'Par exemple FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231.'],
      exceptions: ['Jours exclus', 'Jours que la règle nomme mais où rien n’a lieu.'],
    },
  },
  exception: {
    name: 'Jour exclu',
    fields: { date: ['Date', 'Le jour.'] },
  },
  share: {
    name: 'Partage',
    fields: {
      title: ['Titre', 'Pour les liens partagés et les moteurs.'],
      description: ['Texte', 'Pour les liens partagés et les moteurs. 300 caractères au plus.'],
      image: ['Image', '1200 sur 630 pixels.'],
      noindex: ['Cacher aux moteurs', 'La page reste publique, mais les moteurs ne la listent pas.'],
    },
  },
  video: {
    name: 'Vidéo',
    fields: {
      file: ['Fichier', 'De la médiathèque.'],
      url: ['Adresse', 'Si la vidéo est ailleurs.'],
      poster: ['Image', 'Celle que l’on voit avant la lecture.'],
      captions: ['Sous-titres', 'Un fichier WebVTT dans cette langue.'],
    },
  },
  source: {
    name: 'Source',
    fields: { name: ['Nom', 'Qui l’a publiée en premier.'], url: ['Adresse', 'La page d’origine.'] },
  },
  'photo-text': {
    name: 'Texte de la photo',
    fields: {
      locale: ['Langue', 'Son code, par exemple en ou fr.'],
      alt: ['Description', 'Ce que montre l’image, pour qui ne peut pas la voir.'],
      caption: ['Légende', 'Affichée sous l’image.'],
    },
  },
  link: {
    name: 'Adresse de profil',
    fields: { url: ['Adresse', 'Par exemple https://mastodon.social/@marque.'] },
  },
  'menu-entry': {
    name: 'Entrée de menu',
    fields: {
      locale: ['Langue', 'Son code, par exemple en ou fr.'],
      label: ['Libellé', 'Ce sur quoi on clique.'],
      url: ['Adresse', 'Complète, ou depuis la racine du site, par exemple /boutique.'],
    },
  },
} as const satisfies ContentTexts['components'];
