import { Trans } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { AuditorQuestions } from './AuditorQuestions.tsx'
import { Figures } from './Figures.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { Greeting } from './Greeting.tsx'
import classes from './home.module.css'
import type { HomeFigures } from './home.query.ts'
import { PrintButton } from './PrintButton.tsx'
import { PrintHead } from './PrintHead.tsx'

/** Who examines: what they ask first, and the same figures as those examined see. */
export default function AuditorHome(props: { home: HomeFigures }) {
  return (
    <>
      <PrintHead asOf={props.home.asOf} />
      <Greeting
        actions={
          <>
            <PrintButton />
            <ButtonLink to={'/audit' as string} leftSection={<IconHistory size={18} aria-hidden />}>
              <Trans>Buka catatan audit</Trans>
            </ButtonLink>
          </>
        }
      />
      <div className={classes.columns}>
        <div className={`${classes.side} not-on-paper`}>
          <AuditorQuestions />
          <FirstSteps home={props.home} />
        </div>
        <Figures home={props.home} />
      </div>
    </>
  )
}
