/** What HTTP tests share: the database, an issuer of tokens, the contract's watchman, and builders of data. */
package no.tiltaksoversikt.testing;
