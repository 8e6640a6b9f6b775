import { type Icon, IconUsersPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { StateMessage } from './StateMessage.tsx'

/** Nothing has ever been here: the first step is the point of the page. */
export function NothingYet(props: { title: ReactNode; children?: ReactNode; firstStep?: ReactNode; icon?: Icon }) {
  return (
    <StateMessage tone="river" icon={props.icon ?? IconUsersPlus} title={props.title} actions={props.firstStep}>
      {props.children}
    </StateMessage>
  )
}
