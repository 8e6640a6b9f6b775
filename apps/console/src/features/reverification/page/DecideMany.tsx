import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VariablesOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import { DecideManyReverificationsMutation, staleReviews } from '../reverification.query.ts'
import { DecideDialog, type Decision } from './DecideDialog.tsx'
import classes from './ReverificationPage.module.css'

type Filter = NonNullable<VariablesOf<typeof DecideManyReverificationsMutation>['input']['filter']>

/** Decides alike about everybody whom the list shows now. How many that are is said before, and asked for again by the server. */
export function DecideMany(props: { reviewId: string; filter: Filter; count: number; onDecided: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const notify = useNotify()
  const [open, setOpen] = useState<'SUGGESTED' | 'CHOOSE' | 'TAKEN_BACK' | null>(null)
  const decide = useOperation(DecideManyReverificationsMutation, { context: staleReviews })
  const people = number(props.count)
  const close = () => {
    setOpen(null)
    decide.refuse(null)
  }
  const send = async (decision: Decision) => {
    const outcome = await decide.run({
      input: { reverificationId: props.reviewId, filter: props.filter, expectedCount: props.count, ...decision },
    })
    if (outcome === null) return
    close()
    notify(
      decision.outcome === 'TAKEN_BACK'
        ? t`Putusan tentang ${people} orang dibatalkan.`
        : t`Putusan tentang ${people} orang dicatat.`,
    )
    props.onDecided()
  }
  return (
    <div className={classes.tools}>
      <Button variant="default" onClick={() => setOpen('SUGGESTED')}>
        <Trans>Terima saran untuk {people} orang</Trans>
      </Button>
      <Button variant="default" onClick={() => setOpen('CHOOSE')}>
        <Trans>Putuskan sama untuk {people} orang</Trans>
      </Button>
      <Button variant="subtle" onClick={() => setOpen('TAKEN_BACK')}>
        <Trans>Batalkan putusan {people} orang</Trans>
      </Button>
      {open === 'CHOOSE' && (
        <DecideDialog
          title={<Trans>Putuskan sama untuk {people} orang</Trans>}
          first="KEEP"
          busy={decide.busy}
          problem={decide.problem}
          onClose={close}
          onDecide={(decision) => void send(decision)}
        />
      )}
      {(open === 'SUGGESTED' || open === 'TAKEN_BACK') && (
        <FormDialog
          title={
            open === 'SUGGESTED' ? (
              <Trans>Terima saran untuk {people} orang?</Trans>
            ) : (
              <Trans>Batalkan putusan {people} orang?</Trans>
            )
          }
          confirm={open === 'SUGGESTED' ? <Trans>Terima saran</Trans> : <Trans>Batalkan putusan</Trans>}
          busy={decide.busy}
          problem={decide.problem}
          onClose={close}
          onSubmit={() => void send({ outcome: open })}
        >
          <p style={{ margin: 0 }}>
            {open === 'SUGGESTED' ? (
              <Trans>
                Setiap orang pada daftar ini diputuskan seperti disarankan, dengan alasan menurut temuannya. Putusan
                yang sudah ada diganti; riwayatnya tetap tersimpan.
              </Trans>
            ) : (
              <Trans>Mereka menunggu diputuskan lagi; putusan lamanya tetap pada riwayat.</Trans>
            )}
          </p>
        </FormDialog>
      )}
    </div>
  )
}
