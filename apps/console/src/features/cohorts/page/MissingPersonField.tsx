import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { ErrorState } from '../../../ui/states/ErrorState.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { MissingPersonQuery, PeopleSoughtQuery } from '../cohort.query.ts'
import classes from './CohortPage.module.css'

const peopleShown = 10
const lettersAsked = 3

/** Whom an objection about somebody missing means: found in the registry, or registered there first; and what the cohort's rule says of them. */
export function MissingPersonField(props: {
  cohortId: string
  workerId: string
  onChange: (workerId: string) => void
  error: string | undefined
}) {
  const { t } = useLingui()
  const mayRegister = useMay('WORKER_REGISTER')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const asks = search.length >= lettersAsked
  const [{ data, error, fetching }] = useQuery({
    query: PeopleSoughtQuery,
    variables: { search, first: peopleShown },
    pause: !asks,
    // Somebody may just have been registered beside this page.
    requestPolicy: 'network-only',
  })
  const people = asks ? (data?.workers.edges.map(({ node }) => node) ?? []) : []
  return (
    <>
      <TextInput
        label={<Trans>Cari orangnya di data pekerja</Trans>}
        description={<Trans>Sebagian nama, atau NIK lengkap</Trans>}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          // Whoever is no longer on the list of found people is not decided about unseen.
          props.onChange('')
        }}
        error={fieldProblem(props.error)}
      />
      {asks && fetching && <LoadingRows label={t`Mencari`} rows={2} />}
      {asks && !fetching && error !== undefined && (
        <ErrorState title={<Trans>Pencarian tidak dapat dimuat</Trans>} error={error} />
      )}
      {asks && !fetching && error === undefined && people.length === 0 && (
        <p className={classes.dimmed} role="status">
          <Trans>Tidak ada yang cocok di data pekerja Anda.</Trans>
        </p>
      )}
      {people.length > 0 && (
        <Radio.Group label={<Trans>Orang yang dimaksud</Trans>} value={props.workerId} onChange={props.onChange}>
          <Stack gap="xs" mt={4}>
            {people.map((person) => (
              <Radio
                key={person.id}
                value={person.id}
                label={`${person.name}, ${person.village.name}`}
                description={<span className="figures">{person.maskedNationalId}</span>}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {mayRegister && (
        <div>
          <ButtonLink to="/pekerja/baru" target="_blank" variant="default" size="xs">
            <Trans>Daftarkan orang baru</Trans>
          </ButtonLink>
        </div>
      )}
      {props.workerId !== '' && <Judged cohortId={props.cohortId} workerId={props.workerId} />}
    </>
  )
}

/** The rule's word and where they would come in, before anybody decides. */
function Judged(props: { cohortId: string; workerId: string }) {
  const { i18n, t } = useLingui()
  const { number } = useFormats()
  const [{ data, error }] = useQuery({
    query: MissingPersonQuery,
    variables: { id: props.cohortId, workerId: props.workerId },
    requestPolicy: 'network-only',
  })
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        failure={<Trans>Penilaian tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Menilai kelayakan`} rows={1} />}
      />
    )
  const person = data.cohort?.missingPerson
  if (!person) return null
  const wasOut = person.takenStanding === 'REMOVED'
  if (person.takenStanding !== null && !wasOut) {
    const { name, takenPlace, takenStanding } = person
    const cohort = person.takenCohort ?? ''
    return (
      <Notice tone="warn" icon={IconInfoCircle}>
        {takenStanding === 'REMOVED' ? (
          <Trans>{name} dikeluarkan dari daftar program ini karena keberatan terhadapnya dibenarkan.</Trans>
        ) : takenPlace === null ? (
          <Trans>
            {name} sudah mendapat tempat lewat kohort “{cohort}”.
          </Trans>
        ) : (
          <Trans>
            {name} sudah ada di kohort “{cohort}”, nomor {number(takenPlace)}.
          </Trans>
        )}
      </Notice>
    )
  }
  if (person.comingStanding !== null) {
    const place = number(person.comingPlace ?? 0)
    return (
      <Notice tone="ok" icon={IconCircleCheck}>
        {wasOut && (
          <>
            <Trans>
              {person.name} dikeluarkan karena keberatan yang dibenarkan. Keberatan ini mengembalikannya.
            </Trans>{' '}
          </>
        )}
        {person.comingStanding === 'MEMBER' ? (
          <Trans>Memenuhi aturan. Bila dibenarkan: menjadi anggota, nomor {place}.</Trans>
        ) : (
          <Trans>Memenuhi aturan, kuotanya sudah penuh. Bila dibenarkan: menjadi cadangan, nomor {place}.</Trans>
        )}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" icon={IconCircleX}>
      <Trans>Tidak memenuhi aturan kohort ini:</Trans>{' '}
      {person.outcome === null
        ? t`desanya tidak termasuk wilayah kuota`
        : person.outcome === 'ELIGIBLE'
          ? t`tercatat meninggal, pindah, atau ditarik`
          : person.reasons.map(({ text, textEn }) => (i18n.locale === 'en' ? textEn : text)).join('; ')}
    </Notice>
  )
}
