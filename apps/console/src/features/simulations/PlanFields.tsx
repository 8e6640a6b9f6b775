import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { insuranceWords, reliefWords } from '../programmes/programme-words.ts'
import type { PlanDraft } from './plan-draft.ts'
import classes from './SimulationPage.module.css'

const insurances = Object.keys(insuranceWords) as readonly (keyof typeof insuranceWords)[]
const reliefs = Object.keys(reliefWords) as readonly (keyof typeof reliefWords)[]
type TextField = 'people' | 'fromMonth' | 'lastMonth' | 'tariffAmount' | 'tariffFrom'

/** Whom a plan insures, when, and at which contribution. */
export function PlanFields(props: {
  plan: PlanDraft
  errorOf: (fieldId: string) => string | undefined
  set: (changed: Partial<PlanDraft>) => void
}) {
  const { i18n, t } = useLingui()
  const { plan, set } = props
  const text = (field: TextField, label: ReactNode, placeholder: string, description?: ReactNode) => (
    <TextInput
      id={field}
      label={label}
      placeholder={placeholder}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      className="figures"
      maxLength={8}
      value={plan[field]}
      onChange={({ currentTarget: { value } }) =>
        set({ [field]: field === 'people' || field === 'tariffAmount' ? value.replace(/\D/g, '') : value })
      }
      error={fieldProblem(props.errorOf(field))}
    />
  )
  return (
    <Card title={<Trans>Rencana</Trans>}>
      <div className={classes.column}>
        <div className={classes.fields}>
          {text('people', <Trans>Jumlah orang</Trans>, '1000')}
          {text('fromMonth', <Trans>Bulan pertama</Trans>, t`bb/tttt`)}
          {text('lastMonth', <Trans>Bulan terakhir</Trans>, t`bb/tttt`)}
        </div>
        <Checkbox.Group
          label={<Trans>Program jaminan</Trans>}
          value={[...plan.programmes]}
          onChange={(codes) => set({ programmes: insurances.filter((code) => codes.includes(code)) })}
        >
          <div className={classes.fields}>
            {insurances.map((code) => (
              <Checkbox key={code} value={code} label={i18n._(insuranceWords[code])} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes.fields}>
          <NativeSelect
            id="relief"
            label={<Trans>Keringanan iuran</Trans>}
            data={[
              { value: '', label: t`Tanpa keringanan` },
              ...reliefs.map((value) => ({ value, label: i18n._(reliefWords[value]) })),
            ]}
            value={plan.relief}
            onChange={({ currentTarget }) => set({ relief: currentTarget.value as PlanDraft['relief'] })}
          />
          {text(
            'tariffAmount',
            <Trans>Iuran pengandaian (Rp)</Trans>,
            t`Menurut tarif`,
            <Trans>Per orang per bulan, bila iurannya berubah.</Trans>,
          )}
          {text('tariffFrom', <Trans>Berlaku mulai</Trans>, t`Sejak awal`)}
        </div>
      </div>
    </Card>
  )
}
