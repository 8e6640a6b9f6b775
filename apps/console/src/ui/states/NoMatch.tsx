import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFilterOff, IconFilterSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { StateMessage } from './StateMessage.tsx'

/** There are things, but none that the filters let through: say which filters, and how many there are without. */
export function NoMatch(props: { title: ReactNode; children?: ReactNode; onClear: () => void }) {
  return (
    <StateMessage
      tone="mute"
      icon={IconFilterSearch}
      title={props.title}
      actions={
        <Button variant="default" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={props.onClear}>
          <Trans>Hapus filter</Trans>
        </Button>
      }
    >
      {props.children}
    </StateMessage>
  )
}
