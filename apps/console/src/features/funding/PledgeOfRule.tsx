import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { type DraftBasis, forPledge, type RuleDraft } from './funding-draft.ts'

/** Whether a rule is for the people of one pledge; nothing to choose where the list of the decree is drawn from none. */
export function PledgeOfRule(props: {
  id: string
  rule: RuleDraft
  basis: DraftBasis
  onChange: (changed: Partial<RuleDraft>) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { basis, rule } = props
  const pledgeById = new Map(basis.pledges.map((pledge) => [pledge.pledgeId, pledge]))
  if (pledgeById.size === 0 && rule.pledgeId === '') return null
  const choose = (pledgeId: string) => {
    const pledge = pledgeById.get(pledgeId)
    props.onChange(pledge === undefined ? { pledgeId } : forPledge(pledge, basis))
  }
  return (
    <NativeSelect
      id={`${props.id}.pledgeId`}
      label={<Trans>Untuk siapa</Trans>}
      data={[
        { value: '', label: t`Semua orang pada keputusan ini` },
        ...(rule.pledgeId !== '' && !pledgeById.has(rule.pledgeId)
          ? [{ value: rule.pledgeId, label: t`Orang dari janji yang sudah ditarik atau berakhir` }]
          : []),
        ...basis.pledges.map(({ pledgeId, company, people }) => ({
          value: pledgeId,
          label: t`Orang dari janji ${company.name} (${number(people)})`,
        })),
      ]}
      value={rule.pledgeId}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}
