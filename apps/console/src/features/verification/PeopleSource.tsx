import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect, NativeSelect } from '@mantine/core'
import { useViewer } from '../../session/viewer.ts'
import { useRuleCatalogues } from '../programmes/use-rule-names.ts'

/** Whom a step is about: candidates of a round of one's own, or everybody who is a candidate; within some areas, if one likes. */
export interface ChosenPeople {
  readonly roundId: string
  readonly areaCodes: readonly string[]
}

export const nobodyChosen: ChosenPeople = { roundId: '', areaCodes: [] }

/** As the API takes it. */
export function inputOf({ roundId, areaCodes }: ChosenPeople) {
  return {
    ...(roundId === '' ? {} : { roundId }),
    filter: { statuses: roundId === '' ? ['CANDIDATE' as const] : [], areaCodes: [...areaCodes] },
  }
}

export function PeopleSource(props: {
  rounds: readonly {
    readonly id: string
    readonly name: string
    readonly state: string
    readonly owner: { readonly code: string }
  }[]
  value: ChosenPeople
  onChange: (people: ChosenPeople) => void
}) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const { areas } = useRuleCatalogues(tenant.area?.code ?? '61')
  const own = props.rounds.filter(({ owner, state }) => owner.code === tenant.code && state !== 'DRAFT')
  return (
    <>
      <NativeSelect
        label={<Trans>Siapa</Trans>}
        value={props.value.roundId}
        onChange={(event) => props.onChange({ ...props.value, roundId: event.currentTarget.value })}
        data={[
          { value: '', label: t`Semua yang masih calon` },
          ...own.map(({ id, name }) => ({ value: id, label: t`Calon putaran ${name}` })),
        ]}
      />
      <MultiSelect
        label={<Trans>Wilayah</Trans>}
        description={<Trans>Kosong berarti seluruh wilayah Anda.</Trans>}
        data={areas}
        value={[...props.value.areaCodes]}
        onChange={(areaCodes) => props.onChange({ ...props.value, areaCodes })}
        searchable
        clearable
      />
    </>
  )
}
