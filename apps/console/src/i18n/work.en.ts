import type { Messages } from '@lingui/core'

const parts = import.meta.glob<Messages>(
  ['../features/*/locales/en.po', '!../features/{sign-in,home,outbox}/locales/en.po'],
  { eager: true, import: 'messages' },
)

export const messages: Messages = Object.assign({}, ...Object.values(parts))
