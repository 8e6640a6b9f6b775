import type { Messages } from '@lingui/core'

const parts = import.meta.glob<Messages>(
  ['../features/*/locales/id.po', '!../features/{sign-in,home,outbox}/locales/id.po'],
  { eager: true, import: 'messages' },
)

export const messages: Messages = Object.assign({}, ...Object.values(parts))
