/**
 * What customers think: polls of staff with one vote per login, and suggestions that staff publish,
 * answer and bring forward while others vote for them. Who voted or suggested is kept for limits
 * alone and never shown. Complaints about a bill are not suggestions; they are cases of staff.
 */
package ua.oblik.survey;
