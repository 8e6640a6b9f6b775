import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import type { PledgeableAgreement } from './pledge.query.ts'
import { restChosen } from './pledge-draft.ts'
import type { PledgeForm } from './pledge-form.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

/** What an ended pledge leaves, brought along where its agreement lets it roll over; nothing where none does. A chosen rest that another pledge took meanwhile is still shown, so that it can be let go. */
export function RestFields(props: { form: PledgeForm; rests: PledgeableAgreement['rests'] }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const months = usePledgeMonths()
  const { form } = props
  const { regionId, carriedFromId } = form.values
  const rests = props.rests.filter((rest) => rest.regionId === regionId)
  const isGone = carriedFromId !== '' && !rests.some(({ pledgeId }) => pledgeId === carriedFromId)
  if (rests.length === 0 && !isGone) return null
  return (
    <>
      <NativeSelect
        label={<Trans>Sisa janji yang dibawa</Trans>}
        description={
          <Trans>Uang ini sudah dijanjikan sebelumnya, sehingga tidak mengurangi sisa perjanjian lagi.</Trans>
        }
        data={[
          { value: '', label: t`Tidak ada` },
          ...(isGone ? [{ value: carriedFromId, label: t`Tidak tersedia lagi` }] : []),
          ...rests.map((rest) => {
            const [of, left] = [months(rest), rupiah(rest.left)]
            return { value: rest.pledgeId, label: t`Janji ${of}: sisa ${left}` }
          }),
        ]}
        {...form.field('carriedFromId')}
        onChange={({ currentTarget: { value } }) => form.change(restChosen(rests, value))}
      />
      {carriedFromId !== '' && (
        <RupiahField
          label={<Trans>Jumlah yang dibawa (Rp)</Trans>}
          description={<Trans>Paling banyak sisanya, dan paling banyak nilai janji ini.</Trans>}
          {...form.field('carriedAmount')}
        />
      )}
    </>
  )
}
