namespace Mcu.Workflow.People;

/// <summary>What a person of the staff may do; roles in the regulation are sets of these.</summary>
public enum Right { Read, Note, Route, Execute, Approve, Place, Extend, Decline, Redirect, Close, Reopen, Invite, SeeStatistics, SeeFaults, LeadUnit, LeadMcu }
