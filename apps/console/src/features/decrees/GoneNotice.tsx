import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type { AgeBar } from '@payung/domain/eligibility/designation-bar'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { IconAlertTriangle, IconBuildingBank, IconCalendarX, IconWorld } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/Badge.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { citizenshipWords, publicServiceWords } from '../workers/worker-words.ts'

interface GonePerson {
  readonly workerId: string
  readonly name: string
  readonly status: WorkerStatus
  readonly service: keyof typeof publicServiceWords | null
  readonly citizenship: keyof typeof citizenshipWords | null
  readonly age: AgeBar | null
}

const ageWords = { TOO_OLD: msg`Terlalu tua`, TOO_YOUNG: msg`Terlalu muda` } as const

const shown = 5

/** Who is known to have died, moved, withdrawn or to be barred by law: how many, what follows from it, and the first of them. */
export function GoneNotice(props: { tone: 'bad' | 'warn'; people: readonly GonePerson[]; children: ReactNode }) {
  const { i18n } = useLingui()
  return (
    <Notice tone={props.tone} icon={IconAlertTriangle}>
      {props.children}
      <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
        {props.people.slice(0, shown).map((person) => (
          <li key={person.workerId}>
            <Link to="/pekerja/$workerId" params={{ workerId: person.workerId }}>
              {person.name}
            </Link>{' '}
            {person.service !== null ? (
              <Badge tone="bad" icon={IconBuildingBank}>
                {i18n._(publicServiceWords[person.service])}
              </Badge>
            ) : person.citizenship !== null ? (
              <Badge tone="bad" icon={IconWorld}>
                {i18n._(citizenshipWords[person.citizenship])}
              </Badge>
            ) : person.age !== null ? (
              <Badge tone="bad" icon={IconCalendarX}>
                {i18n._(ageWords[person.age])}
              </Badge>
            ) : (
              <StatusBadge status={person.status} />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
