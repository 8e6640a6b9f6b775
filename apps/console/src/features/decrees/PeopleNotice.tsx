import { Plural } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/Notice.tsx'

const shown = 5

/** People who stand in the way: what follows from it, the first of them, and the others on demand. `line` writes one of them, with a key. */
export function PeopleNotice<Person>(props: {
  people: readonly Person[]
  line: (person: Person) => ReactNode
  children: ReactNode
  actions?: ReactNode
}) {
  const { people, line } = props
  return (
    <Notice tone="bad" icon={IconAlertTriangle} actions={props.actions}>
      {props.children}
      <Lines>{people.slice(0, shown).map(line)}</Lines>
      {people.length > shown && (
        <details>
          <summary>
            <Plural value={people.length - shown} one="# orang lagi" other="# orang lagi" />
          </summary>
          <Lines>{people.slice(shown).map(line)}</Lines>
        </details>
      )}
    </Notice>
  )
}

function Lines(props: { children: ReactNode }) {
  return <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>{props.children}</ul>
}
