import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { RoundsOfProgrammesQuery } from '../cohort.query.ts'

const roundsOffered = 100

/** Whether a cohort is drawn from the accepted candidates of one round; nothing to choose where the programme has had none. */
export function RoundField(props: {
  programmeId: string
  roundId: string | null
  onChange: (roundId: string | null) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [{ data }] = useQuery({ query: RoundsOfProgrammesQuery, variables: { first: roundsOffered } })
  const rounds = (data?.rounds.edges ?? [])
    .map(({ node }) => node)
    .filter(({ programme, state }) => programme?.id === props.programmeId && state !== 'DRAFT')
  if (rounds.length === 0) return null
  return (
    <NativeSelect
      id="roundId"
      label={<Trans>Calon dari putaran</Trans>}
      description={<Trans>Hanya orang yang usulannya sudah diterima pada putaran itu.</Trans>}
      data={[
        { value: '', label: t`Semua orang, diusulkan atau tidak` },
        ...rounds.map(({ id, name, candidates }) => ({
          value: id,
          label: t`${name} (${number(candidates.accepted)} diterima)`,
        })),
      ]}
      value={rounds.find(({ id }) => id === props.roundId)?.id ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    />
  )
}
