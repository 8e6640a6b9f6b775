import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { PageHeader } from '../../ui/PageHeader.tsx'
import type { ImportView } from './import.query.ts'
import { WizardSteps } from './WizardSteps.tsx'
import type { WizardStep } from './wizard-step.ts'

/** What every step has around it: what is left to do as the title, what has not happened yet below it, and the row of steps. */
export function ImportFrame(props: {
  of: ImportView
  step: WizardStep | null
  /** Of what was put away or taken back no step says anything any more. */
  isOver?: boolean
  title: string
  context?: ReactNode
  actions?: ReactNode
  more?: ReactNode
  children?: ReactNode
}) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader
        title={props.title}
        context={props.context}
        actions={props.actions}
        more={props.more}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          { label: t`Impor`, link: { to: '/impor' } },
          { label: props.of.fileName, link: { to: '/impor/$importId', params: { importId: props.of.id } } },
        ]}
      />
      {!props.isOver && <WizardSteps of={props.of} current={props.step} />}
      {props.children}
    </>
  )
}
