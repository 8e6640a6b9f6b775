import { createRouter, stringifySearchWith } from '@tanstack/react-router'
import type { Client } from 'urql'
import { PageLoading } from '../ui/PageLoading.tsx'
import { RouteFailure } from '../ui/RouteFailure.tsx'
import { agreementRoutes } from './agreement.routes.ts'
import { appRoute } from './app.route.tsx'
import { auditRoute, earlyDeathsRoute } from './audit.routes.ts'
import { billingRoutes } from './billing.routes.ts'
import { budgetRoutes } from './budget.routes.ts'
import { formerNamesRoute } from './catalogue.routes.ts'
import { claimRoutes } from './claim.routes.ts'
import { cohortRoutes } from './cohort.routes.ts'
import { coverageRoute, figureListsRoute, villageBoardRoute } from './coverage.routes.ts'
import { custodyRoute, proposalsRoute } from './custody.routes.ts'
import { decreeRoutes } from './decree.routes.ts'
import { decreeCopyRoutes } from './decree-copy.routes.ts'
import { designationRoute } from './designation.routes.ts'
import { deskRoute } from './desk.routes.ts'
import { duplicateRoutes } from './duplicate.routes.ts'
import { fundingRoutes } from './funding.routes.ts'
import { gapRoute } from './gap.routes.ts'
import { homeRoute } from './home.routes.ts'
import { importQualityRoute, importRoute, importsRoute } from './import.routes.ts'
import { jobRoute, jobsRoute } from './job.routes.ts'
import { noticesRoute } from './notice.routes.ts'
import { outboxRoute } from './outbox.routes.ts'
import { errorHelpRoute, helpRoute, peopleRoute, profileRoute } from './people.routes.ts'
import { pledgeRoutes } from './pledge.routes.ts'
import {
  newProgrammeRoute,
  programmeRoute,
  programmesRoute,
  ruleRoute,
  updateProgrammeRoute,
} from './programme.routes.ts'
import { protectionRoute } from './protection.routes.ts'
import { readAddressTexts } from './read-address-texts.ts'
import { reverificationRoutes } from './reverification.routes.ts'
import { rootRoute } from './root.route.ts'
import { roundRoutes } from './round.routes.ts'
import {
  dataProtectionRoute,
  forgotPasswordRoute,
  invitationRoute,
  resetPasswordRoute,
  signInHelpRoute,
  signInRoute,
} from './sign-in.routes.ts'
import { simulationRoute } from './simulation.routes.ts'
import { tariffsRoute } from './tariff.routes.ts'
import { unknownRoute } from './unknown.routes.ts'
import { verificationRoutes } from './verification.routes.ts'
import { registerWorkerRoute, updateWorkerRoute, workerRoute, workersRoute } from './worker.routes.ts'

const routeTree = rootRoute.addChildren([
  signInRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  invitationRoute,
  dataProtectionRoute,
  signInHelpRoute,
  appRoute.addChildren([
    homeRoute,
    deskRoute,
    designationRoute,
    gapRoute,
    protectionRoute,
    coverageRoute,
    figureListsRoute,
    villageBoardRoute,
    simulationRoute,
    workersRoute,
    registerWorkerRoute,
    workerRoute,
    updateWorkerRoute,
    importsRoute,
    importQualityRoute,
    importRoute,
    jobsRoute,
    jobRoute,
    noticesRoute,
    outboxRoute,
    proposalsRoute,
    ...verificationRoutes,
    ...reverificationRoutes,
    ...duplicateRoutes,
    custodyRoute,
    programmesRoute,
    newProgrammeRoute,
    programmeRoute,
    updateProgrammeRoute,
    ruleRoute,
    ...cohortRoutes,
    ...decreeRoutes,
    ...decreeCopyRoutes,
    ...billingRoutes,
    ...claimRoutes,
    ...budgetRoutes,
    ...pledgeRoutes,
    ...fundingRoutes,
    ...roundRoutes,
    ...agreementRoutes,
    auditRoute,
    earlyDeathsRoute,
    peopleRoute,
    formerNamesRoute,
    tariffsRoute,
    profileRoute,
    helpRoute,
    errorHelpRoute,
    unknownRoute,
  ]),
])

export function createConsoleRouter(client: Client) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultPendingComponent: PageLoading,
    // At the page itself, not only at the root: whoever opens without a connection what is not kept still has the menu, and a way on.
    defaultErrorComponent: RouteFailure,
    scrollRestoration: true,
    parseSearch: readAddressTexts,
    stringifySearch: stringifySearchWith(JSON.stringify),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
