import { defineMessages } from '@payung/domain/text/define-messages'

export const requestMessages = defineMessages({
  ID_MALFORMED: {
    reason: { id: 'Tautan ini rusak.', en: 'This link is broken.' },
    remedy: { id: 'Buka lagi dari daftarnya.', en: 'Open it again from its list.' },
  },
  QUERY_TOO_DEEP: {
    reason: {
      id: 'Kueri terlalu dalam: paling banyak {depth, number} tingkat.',
      en: 'The query is too deep: at most {depth, number} levels.',
    },
    remedy: { id: 'Pecah menjadi beberapa kueri.', en: 'Split it into several.' },
  },
  QUERY_TOO_LARGE: {
    reason: { id: 'Kueri terlalu besar.', en: 'The query is too large.' },
    remedy: {
      id: 'Minta lebih sedikit ruas, atau pecah menjadi beberapa kueri.',
      en: 'Ask for fewer fields, or split it into several queries.',
    },
  },
  QUERY_TOO_COSTLY: {
    reason: { id: 'Kueri terlalu berat.', en: 'The query costs too much.' },
    remedy: { id: 'Minta lebih sedikit daftar sekaligus.', en: 'Ask for fewer lists at once.' },
  },
  QUERY_TOO_LARGE_SIGNED_OUT: {
    reason: {
      id: 'Kueri terlalu besar untuk yang belum masuk.',
      en: 'The query is too large for somebody who is not signed in.',
    },
    remedy: { id: 'Masuk dahulu, lalu kirim lagi.', en: 'Sign in, then send it again.' },
  },
  TOO_MANY_ALIASES: {
    reason: {
      id: 'Kueri memakai terlalu banyak alias: paling banyak {aliases, number}.',
      en: 'The query uses too many aliases: at most {aliases, number}.',
    },
    remedy: { id: 'Bagi menjadi beberapa kueri.', en: 'Split it into several queries.' },
  },
  ONE_CHANGE_AT_A_TIME: {
    reason: { id: 'Satu permintaan hanya untuk satu perubahan.', en: 'One request makes one change.' },
    remedy: { id: 'Kirim perubahan lain tersendiri.', en: 'Send the others by themselves.' },
  },
  SCHEMA_ALONE: {
    reason: {
      id: 'Skema diminta sekali, tanpa isian lain di sampingnya dan tanpa nama lain (alias).',
      en: 'The schema is asked for once, beside no other field and under no other name (alias).',
    },
    remedy: { id: 'Minta skema dalam kueri tersendiri.', en: 'Ask for the schema in a query of its own.' },
  },
  BATCHING_NOT_OFFERED: {
    remedy: { id: 'Kirim satu operasi dalam satu permintaan.', en: 'Send one operation in a request.' },
  },
  REQUEST_MALFORMED: {
    reason: { id: 'Permintaan bukan GraphQL.', en: 'Not a GraphQL request.' },
    remedy: {
      id: 'Kirim JSON dengan query, variables, dan operationName.',
      en: 'Send JSON with query, variables and operationName.',
    },
  },
  DOCUMENT_UNKNOWN: {
    reason: {
      id: 'Versi konsol dan versi server berbeda.',
      en: 'The console and the server are of different versions.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
})
