/** A shop on EKS in six layers; each stands on those before it. */
import "./identity";
import "./infrastructure";
import "./cluster";
import "./cluster-services";
import "./app-services";
import "./apps";
