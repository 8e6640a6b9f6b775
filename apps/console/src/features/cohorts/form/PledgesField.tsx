import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { PledgesToDrawQuery } from '../cohort.query.ts'

/** From which pledges of companies a list is drawn; nothing to choose where it was not begun from one. */
export function PledgesField(props: {
  /** Those it was begun or saved with. */
  before: readonly string[]
  chosen: readonly string[]
  onChange: (pledgeIds: string[]) => void
  error: ReactNode
}) {
  const { t } = useLingui()
  const { months } = useFormats()
  const [first] = props.before
  const [{ data }] = useQuery({
    query: PledgesToDrawQuery,
    variables: { id: first ?? '' },
    pause: first === undefined,
  })
  if (first === undefined) return null
  const pledge = data?.pledge ?? null
  const offered = pledge === null ? [] : [pledge, ...(pledge.designation?.others ?? [])]
  const unnamed = props.before.filter((id) => !offered.some((other) => other.id === id))
  return (
    <Checkbox.Group
      id="pledgeIds"
      label={<Trans>Orang dari janji perusahaan</Trans>}
      description={<Trans>Hanya orang yang dipegang janji-janji ini. Tanpa pilihan berarti semua orang.</Trans>}
      value={[...props.chosen]}
      onChange={props.onChange}
      error={props.error}
    >
      <Stack gap={4} mt={4}>
        {offered.map(({ id, company, fromMonth, untilMonth }) => (
          <Checkbox key={id} value={id} label={`${company?.name ?? '—'} · ${months(fromMonth, untilMonth)}`} />
        ))}
        {unnamed.map((id) => (
          <Checkbox key={id} value={id} label={t`Janji lain pada daftar ini`} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
