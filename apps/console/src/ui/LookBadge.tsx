import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { Icon } from '@tabler/icons-react'
import { Badge, type Tone } from './Badge.tsx'

/** How a state looks and what it is called: a table of these is all that a feature says of its states. */
export interface Look {
  readonly tone: Tone
  readonly icon: Icon
  readonly word: MessageDescriptor
}

/** One badge of look and word, for every table of states. */
export function LookBadge(props: { look: Look }) {
  const { i18n } = useLingui()
  const { tone, icon, word } = props.look
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
