import type { ContentTexts } from './texts';

export const enComponents = {
  person: {
    name: 'Person',
    fields: {
      name: ['Name', 'First and last name.'],
      role: ['Role', 'What the person does.'],
      url: ['Page', 'A page about the person.'],
      photo: ['Photo', 'A portrait the person agreed to.'],
    },
  },
  speaker: {
    name: 'Who speaks',
    fields: {
      as: ['Speaks', 'The brand, or a person for the brand.'],
      name: ['Name', 'First and last name.'],
      role: ['Role', 'What the person does in the brand.'],
      url: ['Page', 'A page about the person.'],
      photo: ['Photo', 'A portrait the person agreed to.'],
    },
  },
  organizer: {
    name: 'Organisation',
    fields: { name: ['Name', 'As people say it.'], url: ['Site', 'Its address.'] },
  },
  beneficiary: {
    name: 'Beneficiary',
    fields: {
      name: ['Name', 'As people say it.'],
      url: ['Site', 'Its address.'],
      logo: ['Logo', 'Used with their agreement.'],
    },
  },
  contact: {
    name: 'Contact person',
    fields: {
      name: ['Name', 'First and last name.'],
      email: ['E-mail', 'Visitors see it.'],
      phone: ['Phone', 'With the country code.'],
    },
  },
  'contact-point': {
    name: 'Contact point',
    fields: {
      type: ['Subject', 'Such as customer service or press.'],
      email: ['E-mail', 'Visitors see it.'],
      phone: ['Phone', 'With the country code.'],
      url: ['Page', 'A form or a help page.'],
    },
  },
  consent: {
    name: 'Consent',
    fields: {
      key: ['Key', 'Set by the hub. Links that ask for it know the consent by it.'],
      person: ['Person', 'Who is in the picture.'],
      state: ['State', 'Anything but granted keeps the picture away.'],
      scope: [
        'Agreed to',
        'The hub; feeds and social pages too; the press: kept as a record, you hand pictures over yourself. A link asks for these, or for the first two.',
      ],
      until: ['Until', 'The agreement ends after that day. Empty means no end.'],
      guardian: ['Guardian', 'Who agreed for a child.'],
      evidence: [
        'Where the agreement is kept',
        'A folder or a reference. Do not upload the form: uploads can be found.',
      ],
      note: ['Note', 'For your team.'],
    },
  },
  'brand-text': {
    name: 'Brand text',
    fields: {
      locale: ['Language', 'Its code, such as en or fr.'],
      tagline: ['Tagline', 'One short line.'],
      description: ['Description', 'Two or three sentences about the brand.'],
    },
  },
  address: {
    name: 'Address',
    fields: {
      street: ['Street', 'Number and street.'],
      postalCode: ['Postal code', 'As on a letter.'],
      city: ['City', 'As on a letter.'],
      region: ['Region', 'State or region, where it is part of an address.'],
      country: ['Country', 'Two letters, such as FR.'],
    },
  },
  geo: {
    name: 'Position',
    fields: {
      lat: ['Latitude', 'Between -90 and 90, such as 48.8566.'],
      lng: ['Longitude', 'Between -180 and 180, such as 2.3522.'],
    },
  },
  place: {
    name: 'Place',
    fields: {
      name: ['Name', 'Of the hall, park or house.'],
      address: ['Address', 'The full postal address.'],
      geo: ['Position', 'Puts it on maps and in searches nearby.'],
    },
  },
  location: {
    name: 'Place of work',
    fields: {
      store: ['Store', 'One of your stores or offices.'],
      address: ['Address', 'When it is somewhere else.'],
    },
  },
  hours: {
    name: 'Opening hours',
    fields: {
      day: ['Day', 'Day of the week.'],
      opens: ['Opens', 'Such as 09:30.'],
      closes: ['Closes', 'Such as 19:00. Earlier than opening means after midnight.'],
    },
  },
  'special-day': {
    name: 'Special day',
    fields: {
      date: ['Date', 'The day.'],
      closed: ['Closed', 'Closed all day.'],
      opens: ['Opens', 'Such as 10:00.'],
      closes: ['Closes', 'Such as 16:00.'],
      note: ['Note', 'Such as the holiday’s name.'],
    },
  },
  offer: {
    name: 'Price',
    fields: {
      name: ['Name', 'Such as standard or reduced.'],
      price: ['Price', '0 says free.'],
      currency: ['Currency', 'Three letters, such as EUR.'],
      url: ['Page', 'Where it can be bought.'],
      availableFrom: ['On sale from', 'Empty means now.'],
      availableUntil: ['On sale until', 'Empty means until it starts.'],
    },
  },
  salary: {
    name: 'Salary',
    fields: {
      min: ['From', 'Before tax.'],
      max: ['To', 'Before tax. Empty when it is one amount.'],
      currency: ['Currency', 'Three letters, such as EUR.'],
      unit: ['For one', 'Hour, day, week, month or year.'],
      visible: ['Show it', 'Visitors see the salary.'],
    },
  },
  session: {
    name: 'Session',
    fields: {
      key: ['Key', 'Set by the hub. Calendars know the session by it.'],
      type: ['Type', 'A training, advice, a trial or a visit.'],
      startsAt: ['Starts', 'Date and time on the clock of the session’s own time zone.'],
      endsAt: ['Ends', 'On the same clock. Empty: the training’s duration counts.'],
      timezone: ['Time zone', 'Where the clock is, such as Europe/Paris.'],
      store: ['Store', 'Where it takes place.'],
      onlineUrl: ['Online address', 'Where people join online.'],
      instructor: ['Instructor', 'Who gives it.'],
      seats: ['Seats', 'How many people can come.'],
      sessionStatus: ['Status', 'A postponed or cancelled session stays visible.'],
    },
  },
  recurrence: {
    name: 'Recurrence',
    fields: {
      rule: ['Rule', 'Such as FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231.'],
      exceptions: ['Days left out', 'Days the rule names on which nothing takes place.'],
    },
  },
  exception: {
    name: 'Day left out',
    fields: { date: ['Date', 'The day.'] },
  },
  share: {
    name: 'Sharing',
    fields: {
      title: ['Title', 'For shared links and search engines.'],
      description: ['Text', 'For shared links and search engines. At most 300 characters.'],
      image: ['Picture', '1200 by 630 pixels.'],
      noindex: ['Hide from search engines', 'The page stays public, but is not listed by search engines.'],
    },
  },
  video: {
    name: 'Video',
    fields: {
      file: ['File', 'From the media library.'],
      url: ['Address', 'When the video is somewhere else.'],
      poster: ['Poster', 'The picture before it plays.'],
      captions: ['Captions', 'A WebVTT file in this language.'],
    },
  },
  source: {
    name: 'Source',
    fields: { name: ['Name', 'Who published it first.'], url: ['Address', 'The original page.'] },
  },
  'photo-text': {
    name: 'Photo text',
    fields: {
      locale: ['Language', 'Its code, such as en or fr.'],
      alt: ['Description', 'What the picture shows, for people who cannot see it.'],
      caption: ['Caption', 'Shown under the picture.'],
    },
  },
  link: {
    name: 'Profile address',
    fields: { url: ['Address', 'Such as https://mastodon.social/@brand.'] },
  },
  'menu-entry': {
    name: 'Menu entry',
    fields: {
      locale: ['Language', 'Its code, such as en or fr.'],
      label: ['Label', 'What visitors click.'],
      url: ['Address', 'Full, or from the root of the site, such as /shop.'],
    },
  },
} as const satisfies ContentTexts['components'];
