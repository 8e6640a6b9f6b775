import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'

interface GonePerson {
  readonly workerId: string
  readonly name: string
  readonly status: ComponentProps<typeof StatusBadge>['status']
}

const shown = 5

/** Who is known to have died, moved or withdrawn: how many, what follows from it, and the first of them. */
export function GoneNotice(props: { tone: 'bad' | 'warn'; people: readonly GonePerson[]; children: ReactNode }) {
  return (
    <Notice tone={props.tone} icon={IconAlertTriangle}>
      {props.children}
      <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
        {props.people.slice(0, shown).map((person) => (
          <li key={person.workerId}>
            <Link to="/pekerja/$workerId" params={{ workerId: person.workerId }}>
              {person.name}
            </Link>{' '}
            <StatusBadge status={person.status} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
