/**
 * Parameters that follow people from site to site or through a mailing, by families. Nothing of a query is kept unless a
 * rule says so (query-rules.ts); this list only lets the member see that such marks were there. Written for this project
 * from the senders' own documentation; when a sender adds one, add it here with an example in the test.
 * As of 2026-11-26.
 */
const families: readonly RegExp[] = [
  // Campaigns: Urchin and Google Analytics, Matomo, Piwik, AT Internet, Adobe, Webtrends, IBM, Oracle, Wicked Reports
  /^_?utm_/,
  /^(?:mtm|pk|piwik|matomo)_/,
  /^(?:at|xtor)(?:_|$)/,
  /^(?:s_cid|s_kwcid|ef_id|adobe_mc)$/,
  /^(?:wt|wtrid)[._]/,
  /^(?:cm_mmc|cm_ven|cm_cat|cm_pla|cm_ite|cm_sp|cm_re)/,
  /^(?:elq|oly_|hsa_|wickedid|guccounter|guce_)/,
  // Clicks: Google, Microsoft, Meta, X, TikTok, Snap, Pinterest, LinkedIn, Yandex, Taboola, Outbrain, Criteo, Reddit, Quora
  /^(?:gclid|gclsrc|gbraid|wbraid|dclid|gad_source|gad_campaignid|srsltid|_gl|_ga|ga_)/,
  /^(?:msclkid|mkt_tok|ocid$)/,
  /^(?:fbclid|fb_|fbc_id|__cft__|__tn__|__xts__|igshid?|igsh$|mibextid)/,
  /^(?:twclid|ttclid|tt_medium|tt_content|scclid|sccid|epik|li_fat_id|lipi|trk|yclid|ysclid|_openstat|ymclid|tblci|obclid|rdt_cid|rb_clid|qclid|irclickid|irgwc|cjevent|cjdata|awc|sscid|ranmid|raneaid|ransiteid)/,
  // Mailings: Mailchimp, HubSpot, Marketo, Klaviyo, Vero, Drip, ActiveCampaign, Omnisend, Mailerlite, Emarsys, Salesforce, Iterable, Braze
  /^(?:mc_(?:cid|eid|tc))$/,
  /^(?:_hs|hs(?:ctatracking|mi|enc)|__hs)/,
  /^(?:_kx|_ke|vero_(?:id|conv)|__s$|vgo_ee|omnisendcontactid|ml_subscriber|sc_(?:campaign|channel|content|country|medium|outcome|geo|lid|src|uid)|et_rid|iterable|bsft_|rb_|ck_subscriber_id|dm_i|nr_email_referer|spmailingid|spuserid|spjobid|spreportid|sfmc_|ns_(?:mchannel|source|campaign|linkname|fee)|email_hash|emailid)/,
  // Shops and platforms: Alibaba, Amazon, eBay, YouTube, Spotify, Branch, AppsFlyer, Adjust
  /^(?:spm|scm|aff_|algo_|pvid|pd_rd_|pf_rd_|ref_?$|tag$|linkcode$|_trk|_trksid|mkevt|mkcid|mkrid|campid|toolid|si$|feature$|pp$|_branch|af_|adjust_|c_id|campaign_?id|ad_?id|adgroup_?id|creative_?id)/,
];

/** Whether a parameter of a query is one by which people are followed. @param name as in URLSearchParams */
export function isTracking(name: string): boolean {
  const low = name.toLowerCase();
  return families.some((family) => family.test(low));
}
