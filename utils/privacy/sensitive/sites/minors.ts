/**
 * Pages made for children and pupils, and for their protection.
 * Compiled by hand for this project, Apache-2.0, 2026-11-26. Sorted; each a domain with all below it, or a domain and
 * the beginning of a path.
 */
export const minors = `
  116111.pl 119.gouv.fr 147.ch 1jour1actu.com abcmouse.com abcya.com allo119.gouv.fr anar.org animaljam.com
  antolin.de antolin.westermann.de anton.app arbor.sc azzurro.it barn.svt.se barnardos.org.uk bbc.co.uk/bitesize
  bbc.co.uk/cbbc bbc.co.uk/cbeebies bbc.co.uk/newsround blinde-kuh.de blooket.com bornsvilkar.dk bris.se
  canvas.instructure.com cartoonnetwork.com ceop.police.uk childhelp.org childhelpline.org childline.org.uk
  childrenssociety.org.uk clantv.es classdojo.com classroom.google.com clever.com clubpenguin.com coolmathgames.com
  die-maus.de disneyjunior.com disneynow.com dkfindout.com ecpat.org education.com/games educonnect.education.gouv.fr
  enfance-et-partage.org everydaykids.org fragfinn.de friv.com funbrain.com geolino.de getepic.com getkahoot.com
  gimkit.com girlsgogames.com gulli.fr hamsterkiste.de helles-koepfchen.de hilfe-telefon-missbrauch.online
  ieducando.com index-education.com infinitecampus.com instructure.com internet-abc.de iserv.eu iwf.org.uk ixl.com
  jeugdjournaal.nl jeuxjeuxjeux.fr jugendschutz.net juuuport.de kahoot.it kein-taeter-werden.de khanacademykids.org
  kids.britannica.com kids.nationalgeographic.com kidscape.org.uk kidshelpline.com.au kidshelpphone.ca kidsweb.at
  kidzworld.com kika.de kikaninchen.de kinderrechte.gv.at kindersache.de kinderschutz.ch kinderschutzbund.de
  kindertelefoon.nl klexikon.zum.de klicksafe.de lastensuojelu.info lexiacore5.com librus.pl logo.de lumni.fr
  magister.net mebis.bycs.de messengerkids.com missingkids.org mll.fi moodle.nrw.de moshimonsters.com mymaths.co.uk
  natgeokids.com netsmartz.org nick.com nickjr.com nina-info.de nrksuper.no nspcc.org.uk nummergegenkummer.de okoo.fr
  parentmail.co.uk parentsquare.com pbskids.org poki.com/en/kids poptropica.com powerschool.com primarygames.com
  prodigygame.com pronote.net purplemash.com raiplay.it/yoyo rataufdraht.at razkids.com reddit.com/r/adultsurvivors
  reddit.com/r/teenagers renaissance.com roblox.com rtve.es/infantil satchelone.com schoolfox.com schoology.com
  schooltv.nl schulmanager-online.de scratch.mit.edu seesaw.me seitenstark.de sesamestreet.org somtoday.nl
  spaggiari.eu splashlearn.com starfall.com stopitnow.org stopitnow.org.uk themix.org.uk thinkuknow.co.uk
  timeforkids.com tivi.de toggo.de ttrockstars.com twinkl.co.uk ultra.dk unicef.org/child-protection untis.at
  wdrmaus.de webkinz.com webuntis.com youngminds.org.uk youtubekids.com zambo.ch zapp.nl zdftivi.de
  zooniverse.org/kids
`;
