import { Trans } from '@lingui/react/macro'
import classes from './DecreePaper.module.css'
import { DecreeSheet, type SheetProps } from './DecreeSheet.tsx'

/** The sheet of a text that is being written: it follows every letter. */
export function DecreePaper(props: SheetProps) {
  return (
    <div className={classes.pane}>
      <header className={classes.bar}>
        <b>
          <Trans>Naskah</Trans>
        </b>
      </header>
      <DecreeSheet {...props} />
    </div>
  )
}
