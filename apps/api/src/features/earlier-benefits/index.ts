import './change-earlier-benefits.graphql.ts'
import './earlier-benefits.graphql.ts'
import './earlier-benefits.job.ts'
import './earlier-figures.graphql.ts'
