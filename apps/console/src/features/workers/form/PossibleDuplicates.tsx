import { Trans } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { MaskedNationalId } from '../../../ui/MaskedNationalId.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import classes from './PossibleDuplicates.module.css'
import { type Duplicate, PossibleDuplicatesQuery } from './possible-duplicates.query.ts'
import type { WorkerForm } from './use-worker-form.ts'

/** People already registered who may be the one in the form. Asked for after a breath, while one types. */
export function usePossibleDuplicates(form: WorkerForm): {
  readonly found: readonly Duplicate[]
  /** The answer is about what stands in the form now; without a connection there is none. */
  readonly known: boolean
  readonly askAgain: () => void
} {
  const nationalId = form.reading?.digits ?? null
  const { name, birthDate, villageCode } = form.draft
  const typed = JSON.stringify({ nationalId, name: name.trim(), birthDate, villageCode })
  const [question] = useDebouncedValue(typed, 500)
  const person = JSON.parse(question) as {
    nationalId: string | null
    name: string
    birthDate: string
    villageCode: string
  }
  const enough = person.nationalId !== null || (person.name.length >= 3 && person.birthDate !== '')
  const [{ data, error, fetching }, ask] = useQuery({
    query: PossibleDuplicatesQuery,
    variables: {
      nationalId: person.nationalId,
      name: person.name === '' ? null : person.name,
      birthDate: person.birthDate === '' ? null : person.birthDate,
      villageCode: person.villageCode === '' ? null : person.villageCode,
    },
    pause: !enough,
  })
  return {
    found: enough ? (data?.possibleDuplicates ?? []) : [],
    known: question === typed && data !== undefined && !error && !fetching,
    askAgain: () => ask({ requestPolicy: 'network-only' }),
  }
}

/** Shows them before anything is saved; the same NIK cannot be saved twice, a resemblance can be declared two people. */
export function PossibleDuplicates(props: {
  found: readonly Duplicate[]
  differs: boolean
  onDiffers: (differs: boolean) => void
}) {
  const { shortDay } = useFormats()
  const sameId = props.found.some(({ sameNationalId }) => sameNationalId)
  return (
    <div aria-live="polite" className={classes.found}>
      {props.found.length > 0 && (
        <Notice tone={sameId ? 'bad' : 'warn'} icon={IconUsers}>
          <b>{sameId ? <Trans>NIK ini sudah terdaftar</Trans> : <Trans>Mungkin sudah terdaftar</Trans>}</b>
          <ul className={classes.list}>
            {props.found.map((person) => (
              <li key={person.workerId}>
                <Link to="/pekerja/$workerId" params={{ workerId: person.workerId }} target="_blank">
                  {person.name}
                </Link>
                <span>
                  <MaskedNationalId value={person.maskedNationalId} />
                </span>
                <span>{shortDay(person.birthDate)}</span>
                <span>{person.village.name}</span>
              </li>
            ))}
          </ul>
          {!sameId && (
            <Checkbox
              checked={props.differs}
              onChange={(event) => props.onDiffers(event.currentTarget.checked)}
              label={<Trans>Sudah saya bandingkan: ini orang yang berbeda</Trans>}
            />
          )}
        </Notice>
      )}
    </div>
  )
}
